package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.exchange.DatasetExporter;
import org.xttsworkbench.dataset.exchange.ExchangeFormat;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectStore;

/** Datasets of other tools: in and out. */
public final class DatasetExchangeService {
    private final Path project;

    /** @param project the project folder */
    public DatasetExchangeService(Path project) {
        this.project = project;
    }

    /**
     * Makes clips of another tool's dataset, or adds them, whatever their length.
     *
     * @param source its folder or its table
     * @param language code of the language that is spoken, or null for the one that the dataset or the project names
     * @param threads threads of the engine, 0 = all cores
     */
    public DatasetReport importFrom(
            ExchangeFormat format, Path source, @Nullable String language, int threads, JobContext context)
            throws IOException {
        String spoken = language == null ? format.language(source).orElse(null) : language;
        DatasetRequest request = new DatasetRequest(List.of(), format.tables(source), spoken, null, null, null, null);
        return new DatasetService(project).create(request.asImport(), threads, context);
    }

    /** Copies the dataset into a new folder. */
    public DatasetReport exportTo(ExchangeFormat format, Path folder, JobContext context) throws IOException {
        ProjectStore projects = new ProjectStore(project);
        FinetuneProject opened = projects.open();
        new DatasetExporter(projects.layout(), opened).export(format, folder, context);
        return new DatasetStore(projects.layout()).report();
    }
}
