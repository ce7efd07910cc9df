package org.xttsworkbench.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.dataset.exchange.ExchangeFormat;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.service.ArchiveService;
import org.xttsworkbench.service.DatasetCheckService;
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

/**
 * Something that the window asks of the engine. A new one is a record here, its line in the annotation below, and its
 * line in {@link RequestJobs}.
 *
 * @param <R> the record that answers it
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(EngineRequest.CreateDataset.class),
    @JsonSubTypes.Type(EngineRequest.SplitDataset.class),
    @JsonSubTypes.Type(EngineRequest.ImportDataset.class),
    @JsonSubTypes.Type(EngineRequest.ExportDataset.class),
    @JsonSubTypes.Type(EngineRequest.CheckDataset.class),
    @JsonSubTypes.Type(EngineRequest.ListDataset.class),
    @JsonSubTypes.Type(EngineRequest.UpdateReview.class),
    @JsonSubTypes.Type(EngineRequest.Train.class),
    @JsonSubTypes.Type(EngineRequest.TrainStatus.class),
    @JsonSubTypes.Type(EngineRequest.StopRun.class),
    @JsonSubTypes.Type(EngineRequest.Evaluate.class),
    @JsonSubTypes.Type(EngineRequest.Export.class),
    @JsonSubTypes.Type(EngineRequest.Demo.class),
    @JsonSubTypes.Type(EngineRequest.DemoProject.class),
    @JsonSubTypes.Type(EngineRequest.Check.class),
    @JsonSubTypes.Type(EngineRequest.ListModels.class),
    @JsonSubTypes.Type(EngineRequest.ImportModel.class),
    @JsonSubTypes.Type(EngineRequest.Archive.class),
    @JsonSubTypes.Type(EngineRequest.Peaks.class),
    @JsonSubTypes.Type(EngineRequest.Thumbnails.class),
    @JsonSubTypes.Type(EngineRequest.Pcm.class),
})
public sealed interface EngineRequest<R> {

    /** The record that answers it. */
    Class<R> resultType();

    /** Where it waits for its turn. */
    default Lane lane() {
        return Lane.JOB;
    }

    /** Whether it can finish its step, save and end with a result; others are cancelled when the window is gone. */
    default boolean stopsSafely() {
        return false;
    }

    /** Makes the dataset of a project, or adds to it. */
    record CreateDataset(Path project, DatasetRequest dataset, int threads) implements EngineRequest<DatasetReport> {
        @Override
        public Class<DatasetReport> resultType() {
            return DatasetReport.class;
        }
    }

    /** Deals the clips out anew. */
    record SplitDataset(Path project, DatasetRequest dataset) implements EngineRequest<DatasetReport> {
        @Override
        public Class<DatasetReport> resultType() {
            return DatasetReport.class;
        }
    }

    /** Makes clips of another tool's dataset; an empty language means the project's. */
    record ImportDataset(Path project, ExchangeFormat format, Path source, Optional<String> language, int threads)
            implements EngineRequest<DatasetReport> {
        @Override
        public Class<DatasetReport> resultType() {
            return DatasetReport.class;
        }
    }

    /** Copies the dataset into a new folder in another tool's form. */
    record ExportDataset(Path project, ExchangeFormat format, Path folder) implements EngineRequest<DatasetReport> {
        @Override
        public Class<DatasetReport> resultType() {
            return DatasetReport.class;
        }
    }

    /** Looks whether the dataset is in order and which clips are doubtful. */
    record CheckDataset(DatasetCheckService.Request check) implements EngineRequest<DatasetCheckService.Result> {
        @Override
        public Class<DatasetCheckService.Result> resultType() {
            return DatasetCheckService.Result.class;
        }

        @Override
        public Lane lane() {
            // A recogniser listens for long.
            return check.recognizer().isPresent() ? Lane.JOB : Lane.QUICK;
        }
    }

    /** Lists the clips. */
    record ListDataset(Path project) implements EngineRequest<DatasetService.Listing> {
        @Override
        public Class<DatasetService.Listing> resultType() {
            return DatasetService.Listing.class;
        }

        @Override
        public Lane lane() {
            return Lane.QUICK;
        }
    }

    /** Cuts the clips that the user cut, and writes the tables that training reads. */
    record UpdateReview(Path project) implements EngineRequest<ReviewService.Updated> {
        @Override
        public Class<ReviewService.Updated> resultType() {
            return ReviewService.Updated.class;
        }

        @Override
        public Lane lane() {
            return Lane.QUICK;
        }
    }

    /** Begins a training run or goes on with one. */
    record Train(TrainService.Request training) implements EngineRequest<TrainService.Result> {
        @Override
        public Class<TrainService.Result> resultType() {
            return TrainService.Result.class;
        }

        @Override
        public boolean stopsSafely() {
            return true;
        }
    }

    /** Where a run is, whoever works on it. */
    record TrainStatus(TrainStatusService.Request run) implements EngineRequest<TrainStatusService.Result> {
        @Override
        public Class<TrainStatusService.Result> resultType() {
            return TrainStatusService.Result.class;
        }

        @Override
        public Lane lane() {
            return Lane.QUICK;
        }
    }

    /** Asks a run to finish its step, save and end, whoever works on it. */
    record StopRun(TrainStatusService.Request run) implements EngineRequest<TrainStatusService.Result> {
        @Override
        public Class<TrainStatusService.Result> resultType() {
            return TrainStatusService.Result.class;
        }

        @Override
        public Lane lane() {
            return Lane.QUICK;
        }
    }

    /** Losses of a checkpoint over a dataset's evaluation clips. */
    record Evaluate(EvaluateService.Request evaluation) implements EngineRequest<EvaluateService.Result> {
        @Override
        public Class<EvaluateService.Result> resultType() {
            return EvaluateService.Result.class;
        }
    }

    /** Writes a fine-tuned model as a folder for Coqui and AllTalk. */
    record Export(ExportService.Request export) implements EngineRequest<ExportService.Result> {
        @Override
        public Class<ExportService.Result> resultType() {
            return ExportService.Result.class;
        }
    }

    /** The main job on embedded data. */
    record Demo(DemoService.Request demo) implements EngineRequest<DemoService.Result> {
        @Override
        public Class<DemoService.Result> resultType() {
            return DemoService.Result.class;
        }
    }

    /** One check of the computer, by its name. */
    record Check(String id, PreflightService.Request where) implements EngineRequest<CheckResult> {
        @Override
        public Class<CheckResult> resultType() {
            return CheckResult.class;
        }

        @Override
        public Lane lane() {
            return Lane.CHECK;
        }
    }

    /** The models below a folder. */
    record ListModels(Path models) implements EngineRequest<ModelsService.Result> {
        @Override
        public Class<ModelsService.Result> resultType() {
            return ModelsService.Result.class;
        }

        @Override
        public Lane lane() {
            return Lane.QUICK;
        }
    }

    /** Copies a model's folder to the models. */
    record ImportModel(Path models, Path folder, Optional<String> name) implements EngineRequest<ModelsService.Result> {
        @Override
        public Class<ModelsService.Result> resultType() {
            return ModelsService.Result.class;
        }
    }

    /** A project to try the steps by hand. */
    record DemoProject(DemoProjectService.Request demo) implements EngineRequest<DemoProjectService.Result> {
        @Override
        public Class<DemoProjectService.Result> resultType() {
            return DemoProjectService.Result.class;
        }

        @Override
        public Lane lane() {
            return Lane.QUICK;
        }
    }

    /** Packs a voice into one zip file. */
    record Archive(ArchiveService.Request archive) implements EngineRequest<ArchiveService.Result> {
        @Override
        public Class<ArchiveService.Result> resultType() {
            return ArchiveService.Result.class;
        }
    }

    /** A stretch of a sound file as a waveform. */
    record Peaks(SoundService.PeaksRequest peaks) implements EngineRequest<SoundService.Waves> {
        @Override
        public Class<SoundService.Waves> resultType() {
            return SoundService.Waves.class;
        }

        @Override
        public Lane lane() {
            return Lane.PICTURE;
        }
    }

    /**
     * Small waveforms of whole files.
     *
     * @param cache the project's cache folder
     * @param columns width of each in pixels
     */
    record Thumbnails(Path cache, List<Path> files, int columns) implements EngineRequest<SoundService.ThumbnailList> {
        @Override
        public Class<SoundService.ThumbnailList> resultType() {
            return SoundService.ThumbnailList.class;
        }

        @Override
        public Lane lane() {
            return Lane.PICTURE;
        }
    }

    /** A clip, or a stretch of a recording, to be heard. */
    record Pcm(SoundService.PcmRequest sound) implements EngineRequest<SoundService.PcmSound> {
        @Override
        public Class<SoundService.PcmSound> resultType() {
            return SoundService.PcmSound.class;
        }

        @Override
        public Lane lane() {
            return Lane.SOUND;
        }
    }
}
