package org.xttsworkbench.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;

/**
 * One pass over the recordings that are to be worked. Finished ones are told at once, so that a dataset can be written of
 * them before all are done.
 */
final class DatasetRun {
    /** Takes the recordings one after the other. */
    interface Finished {
        void accept(Source source) throws IOException;
    }

    private final SourceWorker worker;
    private final SpeechFinder speech;
    private final JobContext context;
    private final Finished finished;

    DatasetRun(SourceWorker worker, SpeechFinder speech, JobContext context, Finished finished) {
        this.worker = worker;
        this.speech = speech;
        this.context = context;
        this.finished = finished;
    }

    /**
     * Works all. Speech is found in all recordings that are to be listened to before the first one is: so the user hears
     * early when there is too little of it, and how long everything takes is known.
     */
    void work(List<RecordingWork> works, CuttingOptions cutting, SplitOptions split, double known, DatasetAdvice advice)
            throws IOException {
        List<RecordingWork> left = new ArrayList<>();
        double seconds = known;
        for (RecordingWork work : works) {
            context.checkCancelled();
            Optional<Source> before = worker.finished(work, new SecondPass(context));
            if (before.isPresent()) {
                finished.accept(before.get());
                seconds +=
                        before.get().clips().stream().mapToDouble(Clip::seconds).sum();
            } else {
                left.add(work);
            }
        }
        List<RecordingWork> heard = left.stream().filter(RecordingWork::isHeard).toList();
        if (!heard.isEmpty()) {
            Map<RecordingWork, SpeechFinder.Speech> found = look(heard);
            double total = found.values().stream()
                    .mapToDouble(SpeechFinder.Speech::seconds)
                    .sum();
            advice.before(seconds + total, cutting.targetSeconds(), split);
            listen(found, total);
        }
        cut(left.stream().filter(work -> !work.isHeard()).toList());
    }

    private Map<RecordingWork, SpeechFinder.Speech> look(List<RecordingWork> works) throws IOException {
        Map<RecordingWork, SpeechFinder.Speech> found = new LinkedHashMap<>();
        for (int i = 0; i < works.size(); i++) {
            RecordingWork work = works.get(i);
            SpeechFinder.Speech one =
                    find(work, progress(Stage.FINDING_SPEECH, work, i, works.size(), i, 1, works.size()));
            if (one != null) {
                found.put(work, one);
            }
        }
        context.report(new Progress(Stage.FINDING_SPEECH, works.size(), works.size()));
        return found;
    }

    private void listen(Map<RecordingWork, SpeechFinder.Speech> found, double total) throws IOException {
        double done = 0;
        int i = 0;
        for (Map.Entry<RecordingWork, SpeechFinder.Speech> entry : found.entrySet()) {
            context.checkCancelled();
            double share = entry.getValue().seconds();
            RecordingWork work = entry.getKey();
            JobContext told = progress(Stage.LISTENING, work, i++, found.size(), done, share, total);
            told.report(new Progress(Stage.LISTENING, 0, 1));
            end(work, entry.getValue(), told);
            done += share;
        }
        context.report(new Progress(Stage.LISTENING, total, total));
    }

    private void cut(List<RecordingWork> works) throws IOException {
        for (int i = 0; i < works.size(); i++) {
            RecordingWork work = works.get(i);
            JobContext told = progress(Stage.CUTTING, work, i, works.size(), i, 1, works.size());
            context.checkCancelled();
            if (work.lines().isEmpty()) {
                finished.accept(
                        worker.reject(work, RejectionKind.NO_TRANSCRIPT, "give a text, or choose a recogniser"));
                continue;
            }
            SpeechFinder.Speech one = find(work, told);
            if (one != null) {
                end(work, one, told);
            }
        }
        context.report(new Progress(Stage.CUTTING, works.size(), works.size()));
    }

    private void end(RecordingWork work, SpeechFinder.Speech found, JobContext told) throws IOException {
        Optional<Source> source = worker.work(work, found, told);
        if (source.isPresent()) {
            finished.accept(source.get());
        } else {
            context.warn("The transcript of " + work.recording().name()
                    + " is not there any more, so it stays as it was cut; give --recognizer to cut it anew.");
        }
    }

    /** The speech, or null when the recording was told as one that cannot be read. */
    private SpeechFinder.@Nullable Speech find(RecordingWork work, JobContext told) throws IOException {
        try {
            return speech.find(work.recording().path(), told);
        } catch (FailureException e) {
            if (e.reason() != FailureReason.BAD_INPUT) {
                throw e;
            }
            // A stored sentence must be true on other machines too, so it names the file, not the place.
            String why = String.valueOf(e.getMessage())
                    .replace(
                            work.recording().path().toString(), work.recording().name());
            finished.accept(worker.reject(work, RejectionKind.UNREADABLE, why));
            return null;
        }
    }

    private FileProgress progress(
            Stage stage, RecordingWork work, int place, int count, double before, double share, double total) {
        return new FileProgress(context, stage, work.recording().name(), place + 1, count, before, share, total);
    }
}
