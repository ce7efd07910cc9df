package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.SharedData.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.SafetensorsFile;

/** The random model of {@code golden/whisper-tiny-random} with its recording and reference results. */
final class TinyWhisper implements AutoCloseable {
    static final Path DATA = golden("whisper-tiny-random");

    /** Frames of the recording; those behind are exactly 0. */
    static final int CONTENT = 163;

    final EngineRuntime runtime = EngineRuntime.start("cpu", 1);
    final WhisperModel model;
    final JsonNode expected = JsonFile.readTree(DATA.resolve("golden.json"));
    final SafetensorsFile tensors = SafetensorsFile.open(DATA.resolve("golden.safetensors"));
    final float[] speech = AudioDecoder.decode(DATA.resolve("speech.flac"), 16_000, JobContext.silent())
            .samples();

    TinyWhisper(Path cache) throws IOException {
        model = WhisperModel.open(runtime, DATA.resolve("model"), cache);
    }

    /** What lies under the first window. */
    float[] window() {
        SoundBuffer sound = new SoundBuffer();
        sound.add(speech);
        return sound.under(0, model.windowFrames());
    }

    float loudest() {
        LoudestMoment moment = new LoudestMoment(model.network());
        moment.add(speech);
        return moment.finish();
    }

    /** A recording made of this one and silences. */
    float[] joined(JsonNode recipe) {
        SoundBuffer sound = new SoundBuffer();
        for (JsonNode part : recipe) {
            if (part.has("silence")) {
                sound.add(new float[(int) Math.rint(part.path("silence").asDouble() * 16_000)]);
            } else {
                double gain = part.path("gain").asDouble(1);
                float[] samples = new float[speech.length];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (float) (Math.rint(speech[i] * 32768.0 * gain) / 32768);
                }
                sound.add(samples);
            }
        }
        float[] all = new float[(int) sound.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = sound.sample(i);
        }
        return all;
    }

    EncodedWindow encoded(int content) {
        return model.encode(window(), loudest(), content);
    }

    float[] tensor(String name) throws IOException {
        return tensors.tensor(name).toFloats();
    }

    static void assertClose(float[] actual, float[] reference, double tolerance) {
        assertThat(actual).hasSameSizeAs(reference);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("value %d", i).isCloseTo(reference[i], within(tolerance));
        }
    }

    @Override
    public void close() throws IOException {
        tensors.close();
        model.close();
        runtime.close();
    }
}
