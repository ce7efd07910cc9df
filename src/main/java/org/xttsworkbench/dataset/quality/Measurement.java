package org.xttsworkbench.dataset.quality;

import org.xttsworkbench.audio.AudioQuality;

/**
 * What was measured of one file: a line of {@code quality.jsonl}. It holds as long as the file has this content.
 *
 * @param id of the clip, or of the recording
 * @param sha256 of the file
 * @param sound how it sounds
 * @param speechSeconds how much of it is speech; 0 for recordings, where clips say that
 */
public record Measurement(String id, String sha256, AudioQuality sound, double speechSeconds) {

    /** What tells one measurement from another. */
    String key() {
        return key(id, sha256);
    }

    static String key(String id, String sha256) {
        return id + "/" + sha256;
    }
}
