package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectStore;

/** A project whose recordings are listened to by a {@link ScriptedRecognizer}. */
final class HeardFixture {
    final Path folder;
    final DatasetFixture given;
    final ScriptedRecognizer recognizer = new ScriptedRecognizer();
    final List<String> warnings = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();
    boolean cancelled;
    /** Cancels when the detail of a progress begins like this. */
    String cancelAt = "never";

    HeardFixture(Path folder) {
        this.folder = folder;
        this.given = new DatasetFixture(folder);
    }

    /** Writes a recording and lets the recogniser know it. */
    Path give(String name, SpokenRecording recording) throws IOException {
        Path file = recording.write(given.recordings.resolve(name));
        recognizer.expect(file, recording.words);
        return file;
    }

    DatasetReport create(Path... recordings) throws IOException {
        return create(DatasetFixture.request(null, recordings));
    }

    DatasetReport create(DatasetRequest request) throws IOException {
        return create(request, new Listening(recognizer, RecognitionOptions.in("en")));
    }

    DatasetReport create(DatasetRequest request, @Nullable Listening listening) throws IOException {
        return new DatasetBuilder(new ProjectStore(given.project), given.speech, listening).create(request, context());
    }

    /** A request for the project's own recordings with other lengths. */
    static DatasetRequest lengths(double least, double most) {
        return new DatasetRequest(List.of(), List.of(), null, least, most, null, null);
    }

    List<Clip> clips() throws IOException {
        return given.store().clips();
    }

    List<String> texts() throws IOException {
        return clips().stream().map(Clip::text).toList();
    }

    private JobContext context() {
        return new JobContext() {
            @Override
            public void report(Progress told) {
                progress.add(told);
                cancelled |= told.detail().startsWith(cancelAt);
            }

            @Override
            public void warn(String message) {
                warnings.add(message);
            }

            @Override
            public void checkCancelled() {
                if (cancelled) {
                    throw new JobCancelledException();
                }
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
    }
}
