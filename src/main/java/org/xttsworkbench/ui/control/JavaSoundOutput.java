package org.xttsworkbench.ui.control;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** Sound devices of the system. Every call looks anew, so that headphones are noticed when they are plugged in. */
public final class JavaSoundOutput implements SoundOutput {
    /** Short, so that a key stops the sound at once and starts the next within 50 ms. */
    private static final double BUFFER_SECONDS = 0.04;

    private final Supplier<String> device;

    /** @param device name of the device; empty = the system's own choice */
    public JavaSoundOutput(Supplier<String> device) {
        this.device = device;
    }

    /** Names of the devices that can play. */
    public static List<String> devices() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info ->
                        AudioSystem.getMixer(info).isLineSupported(new DataLine.Info(SourceDataLine.class, null)))
                .map(Mixer.Info::getName)
                .toList();
    }

    @Override
    public Line open(int sampleRate) throws IOException {
        IOException last = new IOException("no device plays 16-bit sound");
        for (int channels : new int[] {1, 2}) {
            AudioFormat format = new AudioFormat(sampleRate, 16, channels, true, false);
            try {
                DataLine.Info info = new DataLine.Info(SourceDataLine.class, format);
                SourceDataLine line = line(info);
                line.open(format, ((int) (sampleRate * BUFFER_SECONDS)) * format.getFrameSize());
                return new DeviceLine(line, channels);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                // Without a device the library throws IllegalArgumentException, not LineUnavailableException.
                last = new IOException("The sound device cannot be used: " + e.getMessage(), e);
            }
        }
        throw last;
    }

    private SourceDataLine line(DataLine.Info info) throws LineUnavailableException {
        for (Mixer.Info mixer : AudioSystem.getMixerInfo()) {
            if (mixer.getName().equals(device.get())
                    && AudioSystem.getMixer(mixer).isLineSupported(info)) {
                return (SourceDataLine) AudioSystem.getMixer(mixer).getLine(info);
            }
        }
        return (SourceDataLine) AudioSystem.getLine(info);
    }

    private record DeviceLine(SourceDataLine line, int channels) implements Line {

        @Override
        public int sampleRate() {
            return (int) line.getFormat().getSampleRate();
        }

        @Override
        public void start() {
            line.flush();
            line.start();
        }

        @Override
        public void write(short[] samples, int count) throws IOException {
            byte[] bytes = new byte[count * channels * 2];
            for (int i = 0, at = 0; i < count; i++) {
                for (int channel = 0; channel < channels; channel++) {
                    bytes[at++] = (byte) samples[i];
                    bytes[at++] = (byte) (samples[i] >> 8);
                }
            }
            // Nobody else stops the line, so only a device that is gone takes less.
            if (line.write(bytes, 0, bytes.length) < bytes.length) {
                throw new IOException("The sound device takes no sound any more.");
            }
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void stop() {
            line.stop();
            line.flush();
        }

        @Override
        public long framePosition() {
            return line.getLongFramePosition();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
