package org.xttsworkbench.audio;

import org.bytedeco.ffmpeg.global.avutil;

/** Prepares FFmpeg once per process. */
final class FfmpegLibrary {
    /** No single piece of a sound file is this large; a damaged one may claim it. */
    private static final long LARGEST_ALLOCATION = 1L << 28;

    static {
        // JavaCPP counts all memory of the process as its own and gives up when a model fills it.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avutil.av_max_alloc(LARGEST_ALLOCATION);
    }

    private FfmpegLibrary() {}

    /** Loads the libraries on the first call. */
    static void load() {}
}
