package org.xttsworkbench.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.StopSignals;
import org.xttsworkbench.storage.JsonFile;

/** What a job tells, on standard output and standard error: JSON lines, a progress bar, or plain lines. */
final class Terminal implements JobContext {
    private static final long LINE_EVERY_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean stopsSafely;
    private final StopSignals signals;
    private final ProgressBar bar;

    Terminal(PrintStream out, PrintStream err, boolean json, boolean stopsSafely, StopSignals signals) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.stopsSafely = stopsSafely;
        this.signals = signals;
        this.bar = new ProgressBar(err, Boolean.getBoolean("xtts.terminal"), LINE_EVERY_NANOS);
    }

    @Override
    public void report(Progress progress) {
        if (json) {
            Map<String, Object> event = event("progress");
            event.put("stage", progress.stage());
            event.put("done", progress.done());
            if (progress.total() > 0) {
                event.put("total", progress.total());
            }
            if (!progress.detail().isEmpty()) {
                event.put("detail", progress.detail());
            }
            line(event);
        } else {
            bar.show(progress);
        }
    }

    @Override
    public void warn(String message) {
        if (json) {
            Map<String, Object> event = event("warning");
            event.put("message", message);
            line(event);
        } else {
            bar.end();
            err.println("Warning: " + message);
        }
    }

    @Override
    public void metric(Object metric) {
        if (json) {
            Map<String, Object> event = event("metric");
            event.putAll(JsonFile.MAPPER.convertValue(metric, new TypeReference<Map<String, Object>>() {}));
            line(event);
        }
    }

    @Override
    public void checkCancelled() {
        if (signals.count() > (stopsSafely ? 1 : 0)) {
            throw new JobCancelledException();
        }
    }

    @Override
    public boolean stopRequested() {
        return stopsSafely && signals.count() > 0;
    }

    void result(Object result, String readable) {
        if (json) {
            line(Map.of("result", result));
        } else {
            bar.end();
            out.print(readable);
            out.flush();
        }
    }

    void failure(FailureException failure) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("reason", failure.reason().name());
            fields.put("message", String.valueOf(failure.getMessage()));
            if (!failure.hint().isEmpty()) {
                fields.put("hint", failure.hint());
            }
            line(Map.of("failure", fields));
        } else {
            bar.end();
            err.println(failure.getMessage() + (failure.hint().isEmpty() ? "" : " " + failure.hint()));
        }
    }

    void cancelled() {
        failure(new FailureException(
                org.xttsworkbench.job.FailureReason.CANCELLED, "Cancelled.", "Run the command again to go on."));
    }

    /** One JSON value on a line of its own, flushed at once. */
    void line(Object value) {
        try {
            out.println(JsonFile.MAPPER.writeValueAsString(value));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }

    private static Map<String, Object> event(String kind) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", kind);
        return event;
    }
}
