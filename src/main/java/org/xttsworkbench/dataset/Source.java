package org.xttsworkbench.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.dataset.transcript.TranscriptLine;

/**
 * One recording of the dataset, told apart by its content.
 *
 * @param id first 16 hex digits of {@code sha256}
 * @param sha256 of the file; empty when not even its bytes could be read
 * @param name path below the project's {@code recordings/}, with {@code /}; there only when {@code stored}
 * @param stored whether the project holds the file; a recording that gave no clip may lie elsewhere
 * @param sampleRate samples per second; 0 when the file could not be read
 * @param samples length at {@code sampleRate}; 0 when the file could not be read
 * @param lines what was said to be in it; empty when a recogniser listened
 * @param recognition which recogniser listened, and how; null when the text came with the recording
 * @param cutting which clips were wanted when it was cut; null = not even its bytes could be read
 * @param clips what was cut from it, in order of time
 * @param rejections what did not become a clip
 * @param alsoCalled other names under which the same content was given
 */
public record Source(
        String id,
        String sha256,
        String name,
        boolean stored,
        int sampleRate,
        long samples,
        List<TranscriptLine> lines,
        @Nullable Recognition recognition,
        @Nullable CuttingOptions cutting,
        List<Clip> clips,
        List<Rejection> rejections,
        List<String> alsoCalled) {

    /** The id of a recording with this content. */
    static String id(String sha256) {
        return sha256.isEmpty() ? "" : sha256.substring(0, 16);
    }

    /** A recording that gave nothing and is not kept. */
    static Source rejected(String name, String sha256, RejectionKind kind, String detail) {
        Rejection rejection = Rejection.of(kind, name, null, "", detail);
        return new Source(
                id(sha256), sha256, name, false, 0, 0, List.of(), null, null, List.of(), List.of(rejection), List.of());
    }

    /** The recording with the options that it was cut with, unless it knows them. */
    Source cutAs(CuttingOptions options) {
        return cutting != null
                ? this
                : new Source(
                        id,
                        sha256,
                        name,
                        stored,
                        sampleRate,
                        samples,
                        lines,
                        recognition,
                        options,
                        clips,
                        rejections,
                        alsoCalled);
    }

    Source withClips(List<Clip> dealt) {
        return new Source(
                id,
                sha256,
                name,
                stored,
                sampleRate,
                samples,
                lines,
                recognition,
                cutting,
                dealt,
                rejections,
                alsoCalled);
    }

    Source alsoCalled(List<String> names) {
        return new Source(
                id, sha256, name, stored, sampleRate, samples, lines, recognition, cutting, clips, rejections, names);
    }

    /** The recording with where its text came from. */
    Source saying(List<TranscriptLine> said, @Nullable Recognition heardBy) {
        return new Source(
                id, sha256, name, stored, sampleRate, samples, said, heardBy, cutting, clips, rejections, alsoCalled);
    }
}
