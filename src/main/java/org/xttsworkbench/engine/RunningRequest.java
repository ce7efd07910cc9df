package org.xttsworkbench.engine;

import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.JobRunner;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.StopSignals;
import org.xttsworkbench.storage.JsonFile;

/** One request in the engine, from its arrival to its last event. */
final class RunningRequest implements JobContext {
    private static final long PROGRESS_NANOS = 40_000_000L;

    private final long id;
    private final EngineRequest<?> request;
    private final EventWriter events;
    private final StopSignals signals;
    private volatile boolean cancelled;
    private volatile boolean stopped;
    private volatile boolean keep;
    private Optional<Progress> told = Optional.empty();
    private long toldAt;

    RunningRequest(long id, EngineRequest<?> request, EventWriter events, StopSignals signals) {
        this.id = id;
        this.request = request;
        this.events = events;
        this.signals = signals;
    }

    EngineRequest<?> request() {
        return request;
    }

    /** Does the request on the calling thread and tells how it ended; never throws. */
    void run(RequestJobs jobs) {
        // What stops safely begins even so: it knows best how to end with what is saved.
        if (cancelled || (stopRequested() && !request.stopsSafely())) {
            events.send(new EngineEvent.Cancelled(id));
            return;
        }
        events.send(new EngineEvent.Started(id));
        try {
            tell(JobRunner.run(context -> ((Job<?>) jobs.job(request)).run(context), this));
        } catch (Throwable e) {
            fail(new FailureException(
                    FailureReason.INTERNAL,
                    "The program made a mistake: " + e + ".",
                    "The log has the details; please report it.",
                    e));
        }
    }

    private void tell(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?> done) {
            events.send(new EngineEvent.Result(id, JsonFile.MAPPER.valueToTree(done.result())));
        } else if (outcome instanceof Outcome.Failed<?> failed) {
            fail(failed.failure());
        } else {
            events.send(new EngineEvent.Cancelled(id));
        }
    }

    void fail(FailureException e) {
        events.send(new EngineEvent.Failure(id, e.reason(), String.valueOf(e.getMessage()), e.hint()));
    }

    void cancel() {
        cancelled = true;
    }

    void stop() {
        stopped = true;
        if (!request.stopsSafely()) {
            cancelled = true;
        }
    }

    void keepRunning(boolean wish) {
        keep = wish;
    }

    /** The window is gone: unless asked to go on, the request saves what it can and ends. */
    void windowGone() {
        if (!keep) {
            stop();
        }
    }

    @Override
    public void report(Progress progress) {
        long now = System.nanoTime();
        boolean news =
                told.isEmpty() || !told.get().stage().equals(progress.stage()) || progress.done() >= progress.total();
        if (news || now - toldAt >= PROGRESS_NANOS) {
            told = Optional.of(progress);
            toldAt = now;
            events.send(EngineEvent.Progressed.of(id, progress));
        }
    }

    @Override
    public void warn(String message) {
        events.send(new EngineEvent.Warning(id, message));
    }

    @Override
    public void metric(Object metric) {
        events.send(new EngineEvent.Metric(id, JsonFile.MAPPER.valueToTree(metric)));
    }

    @Override
    public void checkCancelled() {
        if (cancelled || signals.count() > (request.stopsSafely() ? 1 : 0)) {
            throw new JobCancelledException();
        }
    }

    @Override
    public boolean stopRequested() {
        return stopped || signals.count() > 0;
    }
}
