package org.xttsworkbench.service;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.training.BaseModelId;
import org.xttsworkbench.training.CheckpointStore;
import org.xttsworkbench.training.PreparedClips;
import org.xttsworkbench.training.RunEnd;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.StopReason;
import org.xttsworkbench.training.TrainerState;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.training.TrainingResult;
import org.xttsworkbench.xtts.LinearForms;

/** Makes what {@code run.json} says of a run that begins or goes on. */
record RunFiles(TrainingConfig config, BaseModelId base, String language, EngineRuntime runtime) {

    /**
     * Of a run whose clips are prepared.
     *
     * @param bound what the run was begun with; nothing when it has no checkpoint that would bind it
     * @throws FailureException when model or clips are not those of the run
     */
    RunFile of(Optional<RunFile> bound, PreparedClips clips, LinearForms forms) {
        String hash = clips.sha256();
        if (bound.isPresent()) {
            if (!bound.get().base().sha256().equals(base.sha256())) {
                throw mismatch("Its base model is another one than the run was begun with.");
            } else if (!bound.get().clipsSha256().equals(hash)) {
                throw mismatch("Its dataset has changed since the run was begun.");
            }
        }
        return new RunFile(
                config,
                base,
                language,
                hash,
                clips.train().size(),
                clips.evaluation().size(),
                clips.leftOut().size(),
                forms.names(),
                versions(),
                null);
    }

    /** Of a run that was stopped before its clips were prepared: it is where its newest checkpoint is. */
    RunFile stopped(Optional<RunFile> bound, CheckpointStore store) throws IOException {
        RunFile file = bound.map(old -> new RunFile(
                        config,
                        old.base(),
                        old.language(),
                        old.clipsSha256(),
                        old.trainClips(),
                        old.evaluationClips(),
                        old.leftOut(),
                        old.linearForms(),
                        versions(),
                        null))
                .orElseGet(() -> new RunFile(config, base, language, "", 0, 0, 0, Map.of(), versions(), null));
        var last = store.last();
        TrainerState state = last.isPresent() ? CheckpointStore.state(last.get()) : TrainerState.START;
        return file.with(RunEnd.of(
                new TrainingResult(store.best(state), last, StopReason.STOPPED, state), file.stepsPerEpoch()));
    }

    private Map<String, String> versions() {
        return new TreeMap<>(Map.of(
                "pytorch", runtime.nativeVersion(),
                "java", Runtime.version().toString(),
                "device", runtime.deviceName(),
                "threads", Integer.toString(runtime.threads()),
                "processor", CpuFeatures.read().model()));
    }

    private static FailureException mismatch(String what) {
        return new FailureException(
                FailureReason.MISMATCH, "The run cannot go on. " + what, "Begin a new run with --run NAME.");
    }
}
