package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/** Reads a dataset's tables, leaves out what the model cannot be trained on, and fills the cache of frozen results. */
public final class ClipPreparation {
    private static final int RATE = 22_050;

    private final VoiceBpeTokenizer tokenizer;
    private final Language language;
    private final ModelLimits limits;
    private final ClipCache cache;
    private final Supplier<FrozenParts> parts;
    private final List<LeftOutClip> leftOut = new ArrayList<>();

    /** @param parts loads the frozen parts, or gives the loaded ones; only asked when a clip is not in the cache */
    public ClipPreparation(
            VoiceBpeTokenizer tokenizer,
            Language language,
            ModelLimits limits,
            ClipCache cache,
            Supplier<FrozenParts> parts) {
        this.tokenizer = tokenizer;
        this.language = language;
        this.limits = limits;
        this.cache = cache;
        this.parts = parts;
    }

    /**
     * Prepares both tables.
     *
     * @param train table of the clips to train on; nothing for none
     * @param evaluation table of the clips to evaluate with; may be missing
     */
    public PreparedClips run(Optional<Path> train, Path evaluation, JobContext context) throws IOException {
        List<ListedClip> trainLines = train.isPresent() ? ClipTable.read(train.get()) : List.of();
        List<ListedClip> evaluationLines = Files.exists(evaluation) ? ClipTable.read(evaluation) : List.of();
        int all = trainLines.size() + evaluationLines.size();
        leftOut.clear();
        List<TrainingClip> trainClips = prepare(trainLines, 0, all, context);
        List<TrainingClip> evaluationClips = prepare(evaluationLines, trainLines.size(), all, context);
        context.report(new Progress("Preparing clips", all, all));
        return new PreparedClips(trainClips, evaluationClips, List.copyOf(leftOut));
    }

    private List<TrainingClip> prepare(List<ListedClip> lines, int before, int all, JobContext context)
            throws IOException {
        List<TrainingClip> clips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            context.checkCancelled();
            context.report(new Progress("Preparing clips", before + i, all));
            TrainingClip clip = prepare(lines.get(i), context);
            if (clip != null) {
                clips.add(clip);
            }
        }
        return clips;
    }

    private @Nullable TrainingClip prepare(ListedClip line, JobContext context) throws IOException {
        try {
            return prepareOrRefuse(line, context);
        } catch (FailureException e) {
            leftOut.add(line.leftOut(asReason(String.valueOf(e.getMessage()))));
            return null;
        }
    }

    private @Nullable TrainingClip prepareOrRefuse(ListedClip line, JobContext context) throws IOException {
        if (!Files.isRegularFile(line.file())) {
            leftOut.add(line.leftOut("its file does not exist"));
            return null;
        }
        int[] tokens = line.text().isBlank() ? new int[0] : tokenizer.encode(line.text(), language);
        Optional<String> problem = limits.textProblem(tokens);
        if (problem.isEmpty()) {
            String sha256 = Sha256.of(line.file());
            Optional<FrozenClip> known = cache.find(sha256);
            float[] samples = known.isPresent()
                    ? known.get().samples()
                    : AudioDecoder.decode(line.file(), RATE, context).samples();
            problem = limits.soundProblem(samples.length);
            if (problem.isEmpty()) {
                if (known.isEmpty()) {
                    cache.put(sha256, FrozenClip.of(samples, parts.get()));
                }
                return new TrainingClip(line.name(), line.file(), sha256, tokens, samples.length);
            }
        }
        leftOut.add(line.leftOut(problem.get()));
        return null;
    }

    private static String asReason(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
