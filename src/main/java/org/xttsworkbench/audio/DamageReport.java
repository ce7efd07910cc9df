package org.xttsworkbench.audio;

import java.nio.file.Path;
import java.util.Locale;
import org.xttsworkbench.job.JobContext;

/** Says in plain sentences what is wrong with a file whose sound could be decoded all the same. */
final class DamageReport {
    /** Containers round lengths to their clock and to whole frames of the codec; less than this is no loss. */
    private static final double SECONDS_THAT_MAY_LACK = 0.1;

    private final Path file;
    private final AudioInfo declared;
    private final long samples;

    /** @param samples how many samples were decoded */
    DamageReport(Path file, AudioInfo declared, long samples) {
        this.file = file;
        this.declared = declared;
        this.samples = samples;
    }

    void warn(JobContext context, boolean damaged, boolean otherRate, MonoMix mix) throws java.io.IOException {
        double seconds = samples / (double) declared.sampleRate();
        if (declared.seconds() - seconds > SECONDS_THAT_MAY_LACK) {
            context.warn(String.format(
                    Locale.ROOT,
                    "%s is cut off: %.2f of %.2f seconds are there and were read.",
                    file,
                    seconds,
                    declared.seconds()));
        } else if (damaged) {
            context.warn(
                    String.format(Locale.ROOT, "%s is damaged or cut off: %.2f seconds could be read.", file, seconds));
        } else if (OggEnd.isMissing(file) || WavEnd.isMissing(file)) {
            context.warn(String.format(Locale.ROOT, "%s is cut off: its %.2f seconds were read.", file, seconds));
        }
        if (otherRate) {
            context.warn(
                    file + " changes its sample rate; only the parts at " + declared.sampleRate() + " Hz were read.");
        }
        if (mix.repaired() > 0) {
            context.warn(file + " holds " + mix.repaired() + " values that are no numbers or infinite; they were"
                    + " replaced by silence or full scale.");
        }
        if (mix.largestChannelValue() == 0) {
            context.warn(file + " is silent.");
        } else if (mix.largestMean() < 1e-4f * mix.largestChannelValue()) {
            context.warn(file + " becomes silent when its channels are mixed: they cancel each other.");
        }
    }
}
