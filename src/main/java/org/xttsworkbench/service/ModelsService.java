package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.modelhub.ModelImport;
import org.xttsworkbench.modelhub.ModelsFolder;

/** Base models and recognisers on this computer. */
public final class ModelsService {

    /** The models, by kind and name. */
    public record Result(List<InstalledModel> models) {

        public Result {
            models = List.copyOf(models);
        }

        /** Whether all of them can be used. */
        public boolean allValid() {
            return models.stream().allMatch(InstalledModel::valid);
        }
    }

    private final ModelsFolder models;

    /** @param models the folder of models; may be missing */
    public ModelsService(Path models) {
        this.models = new ModelsFolder(models);
    }

    /** All models with what is wrong with them. */
    public Result list() throws IOException {
        return new Result(models.list());
    }

    /** One model, looked at anew. @throws FailureException when there is none of that name */
    public Result verify(String id) throws IOException {
        return new Result(List.of(models.find(id)));
    }

    /** Copies a model's folder in. @throws FailureException when it holds no whole model */
    public Result importFrom(Path folder, Optional<String> name, JobContext context) throws IOException {
        return new Result(List.of(new ModelImport(models).run(folder, name, context)));
    }
}
