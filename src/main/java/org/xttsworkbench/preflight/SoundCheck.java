package org.xttsworkbench.preflight;

import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.xttsworkbench.job.JobContext;

/** Looks for a device that clips can be heard through. */
public final class SoundCheck implements SystemCheck {
    private static final String ID = CheckId.SOUND.id();
    private static final String REQUIRED = "an output, only to listen";
    private static final AudioFormat CLIP = new AudioFormat(22_050, 16, 1, true, false);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) {
        List<String> outputs = outputs();
        if (outputs.isEmpty()) {
            return CheckResult.of(
                            ID,
                            CheckStatus.HINT,
                            CheckResult.NONE,
                            REQUIRED,
                            "Connect speakers or headphones. Review works without, but clips cannot be heard.")
                    .with(FixAction.CHOOSE_SOUND_OUTPUT);
        }
        String others = outputs.size() > 1 ? "One of " + outputs.size() + " outputs." : "";
        return CheckResult.of(ID, CheckStatus.READY, outputs.get(0), REQUIRED, others);
    }

    /** Names of the devices that can play a clip, the system's choice first. */
    public static List<String> outputs() {
        DataLine.Info line = new DataLine.Info(SourceDataLine.class, CLIP);
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> AudioSystem.getMixer(info).isLineSupported(line))
                .map(Mixer.Info::getName)
                .toList();
    }
}
