package org.xttsworkbench.ui.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.service.SoundService;
import org.xttsworkbench.ui.control.ClipAudio;
import org.xttsworkbench.ui.fx.Tasks;

/**
 * Sound of a project. A clip's own file is plain wav and read here, so that it can be heard at once also while the engine
 * starts; everything else is decoded by the engine.
 */
final class ProjectSounds implements ClipSounds {
    /** More than the editor shows, so that ends can be dragged into it. */
    private static final double AROUND_SECONDS = 1.0;

    private static final int THUMBNAIL_COLUMNS = 49;

    private final ReviewDesk session;
    private final Engine engine;
    private final Tasks tasks;
    private @Nullable EngineTask<SoundService.PcmSound> lastSurroundings;

    ProjectSounds(ReviewDesk session, Engine engine, Tasks tasks) {
        this.session = session;
        this.engine = engine;
        this.tasks = tasks;
    }

    @Override
    public void clip(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {
        Path file = session.file(clip.clip());
        double start = clip.clip().startSeconds();
        tasks.run(context -> Optional.ofNullable(read(file, start)), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<ClipAudio>> done
                    && done.result().isPresent()) {
                receiver.accept(done.result());
            } else {
                stretch(clip, 0, receiver);
            }
        });
    }

    @Override
    public void surroundings(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {
        // A long recording takes a while; whoever has gone on to another clip does not wait for this one.
        EngineTask<SoundService.PcmSound> before = lastSurroundings;
        if (before != null) {
            before.cancel();
        }
        lastSurroundings = stretch(clip, AROUND_SECONDS, receiver);
    }

    private EngineTask<SoundService.PcmSound> stretch(
            ReviewedClip clip, double around, Consumer<Optional<ClipAudio>> receiver) {
        SoundService.PcmRequest request = new SoundService.PcmRequest(
                session.recordingFile(clip.clip()),
                Math.max(0, clip.clip().startSeconds() - around),
                Optional.of(clip.clip().endSeconds() + around));
        EngineTask<SoundService.PcmSound> task = engine.submit(new EngineRequest.Pcm(request));
        tasks.follow(
                task.outcome(),
                outcome -> receiver.accept(
                        outcome instanceof Outcome.Done<SoundService.PcmSound> done
                                ? Optional.of(audio(
                                        done.result().samples(),
                                        done.result().sampleRate(),
                                        done.result().startSeconds()))
                                : Optional.empty()));
        return task;
    }

    @Override
    public void thumbnails(List<ReviewedClip> clips, Consumer<Map<String, float[]>> receiver) {
        List<Path> files = clips.stream().map(clip -> session.file(clip.clip())).toList();
        EngineRequest.Thumbnails request = new EngineRequest.Thumbnails(session.cache(), files, THUMBNAIL_COLUMNS);
        tasks.follow(engine.submit(request).outcome(), outcome -> {
            Map<String, float[]> found = new HashMap<>();
            if (outcome instanceof Outcome.Done<SoundService.ThumbnailList> done) {
                for (int i = 0; i < done.result().thumbnails().size(); i++) {
                    String id = clips.get(i).id();
                    done.result().thumbnails().get(i).waves().ifPresent(waves -> found.put(id, levels(waves)));
                }
            }
            receiver.accept(found);
        });
    }

    private static float[] levels(SoundService.Waves waves) {
        float[] levels = new float[waves.high().length];
        float most = 1000;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(waves.high()[i], -waves.low()[i]);
            most = Math.max(most, levels[i]);
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] /= most;
        }
        return levels;
    }

    private static @Nullable ClipAudio read(Path file, double startSeconds) throws IOException {
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = stream.getFormat();
            boolean plain = format.getChannels() == 1
                    && format.getSampleSizeInBits() == 16
                    && !format.isBigEndian()
                    && AudioFormat.Encoding.PCM_SIGNED.equals(format.getEncoding());
            return plain ? audio(stream.readAllBytes(), (int) format.getSampleRate(), startSeconds) : null;
        } catch (UnsupportedAudioFileException e) {
            return null;
        }
    }

    private static ClipAudio audio(byte[] bytes, int sampleRate, double startSeconds) {
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new ClipAudio(samples, sampleRate, startSeconds);
    }
}
