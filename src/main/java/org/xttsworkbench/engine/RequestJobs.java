package org.xttsworkbench.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.xttsworkbench.device.KeepAwake;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.ArchiveService;
import org.xttsworkbench.service.DatasetCheckService;
import org.xttsworkbench.service.DatasetExchangeService;
import org.xttsworkbench.service.DatasetService;
import org.xttsworkbench.service.DemoProjectService;
import org.xttsworkbench.service.DemoService;
import org.xttsworkbench.service.EvaluateService;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.service.ModelsService;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.service.ReviewService;
import org.xttsworkbench.service.SoundService;
import org.xttsworkbench.service.TrainService;
import org.xttsworkbench.service.TrainStatusService;

/** The one place that says which service does which request. */
public final class RequestJobs {
    private final Map<Class<?>, Function<Object, Job<?>>> jobs = new LinkedHashMap<>();
    private final SoundService sound = new SoundService();

    public RequestJobs() {
        on(
                EngineRequest.CreateDataset.class,
                r -> context -> new DatasetService(r.project()).create(r.dataset(), r.threads(), context));
        on(
                EngineRequest.SplitDataset.class,
                r -> context -> new DatasetService(r.project()).split(r.dataset(), context));
        on(
                EngineRequest.ImportDataset.class,
                r -> context -> new DatasetExchangeService(r.project())
                        .importFrom(r.format(), r.source(), r.language().orElse(null), r.threads(), context));
        on(
                EngineRequest.ExportDataset.class,
                r -> context -> new DatasetExchangeService(r.project()).exportTo(r.format(), r.folder(), context));
        on(EngineRequest.CheckDataset.class, r -> context -> DatasetCheckService.run(r.check(), context));
        on(EngineRequest.ListDataset.class, r -> context -> new DatasetService(r.project()).list());
        on(EngineRequest.Train.class, r -> context -> {
            KeepAwake awake = KeepAwake.during("training");
            try {
                return new TrainService(r.training()).run(context);
            } finally {
                awake.close();
            }
        });
        on(EngineRequest.Check.class, r -> context -> new PreflightService(r.where()).run(r.id(), context));
        on(EngineRequest.ListModels.class, r -> context -> new ModelsService(r.models()).list());
        on(
                EngineRequest.ImportModel.class,
                r -> context -> new ModelsService(r.models()).importFrom(r.folder(), r.name(), context));
        on(EngineRequest.UpdateReview.class, r -> new ReviewService(r.project())::update);
        on(EngineRequest.TrainStatus.class, r -> TrainStatusService.status(r.run())::run);
        on(EngineRequest.StopRun.class, r -> TrainStatusService.stop(r.run())::run);
        on(EngineRequest.Evaluate.class, r -> new EvaluateService(r.evaluation())::run);
        on(EngineRequest.Export.class, r -> new ExportService(r.export())::run);
        on(EngineRequest.Demo.class, r -> new DemoService(r.demo())::run);
        on(EngineRequest.DemoProject.class, r -> new DemoProjectService(r.demo())::run);
        on(EngineRequest.Archive.class, r -> new ArchiveService(r.archive())::run);
        on(EngineRequest.Peaks.class, r -> context -> sound.peaks(r.peaks(), context));
        on(
                EngineRequest.Thumbnails.class,
                r -> context -> sound.thumbnails(r.cache(), r.files(), r.columns(), context));
        on(EngineRequest.Pcm.class, r -> context -> sound.pcm(r.sound(), context));
    }

    private <R, Q extends EngineRequest<R>> void on(Class<Q> type, Function<Q, Job<R>> job) {
        jobs.put(type, request -> job.apply(type.cast(request)));
    }

    /** The job that does the request; building it may fail as running it may. */
    Job<?> job(EngineRequest<?> request) {
        Function<Object, Job<?>> job = jobs.get(request.getClass());
        if (job == null) {
            throw new IllegalStateException("no service does " + request.getClass());
        }
        return job.apply(request);
    }
}
