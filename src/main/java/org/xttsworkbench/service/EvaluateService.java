package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.ClipCache;
import org.xttsworkbench.training.ClipPreparation;
import org.xttsworkbench.training.EvaluationLosses;
import org.xttsworkbench.training.Evaluator;
import org.xttsworkbench.training.FrozenParts;
import org.xttsworkbench.training.GptTrainee;
import org.xttsworkbench.training.PreparedClips;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.training.XttsFrozenParts;
import org.xttsworkbench.xtts.LinearForm;
import org.xttsworkbench.xtts.LinearForms;

/** Losses of a checkpoint or a model over a dataset's evaluation clips. */
public final class EvaluateService {
    private static final int BATCH = 4;

    /**
     * What to evaluate.
     *
     * @param checkpoint a run's checkpoint folder, a model's folder, or a file in one of them
     * @param dataset a dataset's folder
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads of one computation; 0 = all cores
     */
    public record Request(Path checkpoint, Path dataset, String device, int threads) {}

    /** Losses as means over all targets. */
    public record Result(double lossTextCe, double lossMelCe, double loss, int clips) {}

    private final Request request;

    public EvaluateService(Request request) {
        this.request = request;
    }

    /** @throws FailureException when there is no such model, or no clip that can be used */
    public Result run(JobContext context) throws IOException {
        Path given = request.checkpoint().toAbsolutePath().normalize();
        Path folder = Files.isDirectory(given) ? given : given.resolveSibling("");
        boolean checkpoint = Files.isRegularFile(folder.resolve(GptTrainee.WEIGHTS));
        BaseModelFolder base = checkpoint ? base(folder) : BaseModelFolder.open(folder);
        VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(base.file(BaseModelFolder.VOCABULARY));
        Path cacheFolder = Files.createTempDirectory("evaluate");
        try (EngineRuntime runtime = EngineRuntime.start(request.device(), request.threads());
                FrozenParts parts = new XttsFrozenParts(runtime, base.root())) {
            ClipCache cache = new ClipCache(cacheFolder, XttsFrozenParts.sha256(base.root()));
            PreparedClips clips = new ClipPreparation(tokenizer, language(), base.limits(tokenizer), cache, () -> parts)
                    .run(Optional.empty(), request.dataset().resolve("metadata_eval.csv"), context);
            if (clips.evaluation().isEmpty()) {
                throw new FailureException(
                        FailureReason.NOTHING_TO_DO,
                        request.dataset() + " has no evaluation clip that the model can use.",
                        "Make the dataset with a larger --eval-percent.");
            }
            clips.leftOut().forEach(clip -> context.warn(clip.name() + " was left out: " + clip.reason() + "."));
            try (GptTrainee trainee = new GptTrainee(
                    runtime, base, TrainingConfig.DEFAULT, LinearForms.all(LinearForm.PRODUCT), cache, parts)) {
                if (checkpoint) {
                    trainee.restoreWeights(folder.resolve(GptTrainee.WEIGHTS));
                }
                EvaluationLosses losses = new Evaluator(clips.evaluation(), BATCH).run(trainee, context);
                return new Result(losses.lossTextCe(), losses.lossMelCe(), losses.loss(), losses.clips());
            }
        } finally {
            org.xttsworkbench.storage.AtomicFolder.delete(cacheFolder);
        }
    }

    private Language language() throws IOException {
        Path file = request.dataset().resolve("lang.txt");
        if (!Files.isRegularFile(file)) {
            throw FailureException.usage(request.dataset() + " is not a dataset: it has no lang.txt.");
        }
        return Language.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    }

    /** The base model of a run's checkpoint {@code runs/<run>/checkpoints/<checkpoint>}. */
    private static BaseModelFolder base(Path checkpoint) throws IOException {
        Path run = checkpoint.resolve("../..").normalize();
        RunFile file = RunFile.find(run.resolve("run.json"))
                .orElseThrow(() -> FailureException.usage(
                        checkpoint + " is not in a run's folder, so its base model is unknown."));
        return BaseModelFolder.open(
                run.resolve("../..").resolve(file.base().path()).normalize());
    }
}
