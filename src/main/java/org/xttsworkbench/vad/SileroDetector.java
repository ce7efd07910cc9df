package org.xttsworkbench.vad;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.audio.Resampler;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;

/**
 * Silero VAD 6.2.3 (https://github.com/snakers4/silero-vad, MIT) with bundled weights. Runs on the CPU whatever the
 * runtime's device is: it is a thousand times faster than speech there, and results do not depend on the machine.
 */
public final class SileroDetector implements VoiceActivityDetector {
    /** Samples per probability. */
    static final int CHUNK = 512;

    private final NDManager manager;
    private final Kernel kernel;
    private final List<NDArray> weights;
    private final KernelArgument weightsArgument;

    /** @param runtime must live longer than the detector */
    public SileroDetector(EngineRuntime runtime) {
        manager = runtime.manager().newSubManager(Device.cpu());
        kernel = Kernel.load(runtime, "silero_vad");
        weights = SileroWeights.load(manager);
        weightsArgument = KernelArgument.of(weights);
    }

    @Override
    public SpeechActivity detect(Path recording, VadOptions options, JobContext context) throws IOException {
        double total = AudioDecoder.info(recording).seconds();
        String stage = "Finding speech in " + recording.getFileName();
        SileroPass pass = new SileroPass(manager, kernel, weightsArgument);
        AudioInfo info = AudioDecoder.forEachBlock(recording, SAMPLE_RATE, context, block -> {
            if (pass.add(block.samples())) {
                context.report(new Progress(stage, pass.samples() / (double) SAMPLE_RATE, total));
            }
        });
        SpeechActivity activity = pass.finish(options);
        context.report(new Progress(stage, info.seconds(), info.seconds()));
        return activity;
    }

    @Override
    public SpeechActivity detect(Waveform clip, VadOptions options) {
        SileroPass pass = new SileroPass(manager, kernel, weightsArgument);
        pass.add(Resampler.resample(clip, SAMPLE_RATE).samples());
        return pass.finish(options);
    }

    @Override
    public void close() {
        weightsArgument.close();
        weights.forEach(NDArray::close);
        kernel.close();
        manager.close();
    }
}
