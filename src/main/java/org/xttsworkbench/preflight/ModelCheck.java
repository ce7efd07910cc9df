package org.xttsworkbench.preflight;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.modelhub.ModelKind;
import org.xttsworkbench.modelhub.ModelsFolder;

/** Looks for a model of one kind whose files are whole, by reading their headers. */
public final class ModelCheck implements SystemCheck {
    private final String id;
    private final ModelKind kind;
    private final ModelsFolder models;
    private final CheckStatus without;
    private final String required;
    private final String adviceWithout;
    private final FixAction fix;

    private ModelCheck(
            String id,
            ModelKind kind,
            ModelsFolder models,
            CheckStatus without,
            String required,
            String adviceWithout,
            FixAction fix) {
        this.id = id;
        this.kind = kind;
        this.models = models;
        this.without = without;
        this.required = required;
        this.adviceWithout = adviceWithout;
        this.fix = fix;
    }

    /** The model that is fine-tuned; nothing can be trained without one. */
    public static ModelCheck baseModel(ModelsFolder models) {
        return new ModelCheck(
                CheckId.BASE_MODEL.id(),
                ModelKind.XTTS,
                models,
                CheckStatus.MISSING,
                "an XTTS v2 model, 6 files",
                "Choose the folder of an XTTS v2 model on this computer; it is copied to "
                        + models.root().resolve(ModelKind.XTTS.folder()) + ".",
                FixAction.IMPORT_BASE_MODEL);
    }

    /** The model that writes down recordings; transcripts can also be given. */
    public static ModelCheck recogniser(ModelsFolder models) {
        return new ModelCheck(
                CheckId.RECOGNISER.id(),
                ModelKind.WHISPER,
                models,
                CheckStatus.HINT,
                "a Whisper model, unless transcripts are given",
                "Choose the folder of a Whisper model on this computer, or give transcripts of the recordings.",
                FixAction.IMPORT_RECOGNISER);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public CheckResult run(JobContext context) throws IOException {
        List<InstalledModel> all = models.list(kind);
        Optional<InstalledModel> best =
                all.stream().max(Comparator.comparing(InstalledModel::valid).thenComparing(InstalledModel::bytes));
        if (best.isEmpty()) {
            return CheckResult.of(id, without, CheckResult.NONE, required, adviceWithout)
                    .with(new Measure(0, 0, 1))
                    .with(fix);
        }
        InstalledModel model = best.get();
        if (!model.valid()) {
            return CheckResult.of(id, without, measured(model), required, String.join(" ", model.problems()))
                    .with(bar(model))
                    .with(fix);
        }
        String others = all.size() > 1 ? " Models here: " + all.size() + "." : "";
        return CheckResult.of(
                        id,
                        CheckStatus.READY,
                        measured(model),
                        required,
                        "The headers of all files are as they should be." + others)
                .with(bar(model));
    }

    private static String measured(InstalledModel model) {
        return model.name() + ", " + Sizes.disk(model.bytes()) + ", " + model.present() + " of " + model.expected()
                + " files";
    }

    private static Measure bar(InstalledModel model) {
        return new Measure(model.present(), 0, model.expected());
    }
}
