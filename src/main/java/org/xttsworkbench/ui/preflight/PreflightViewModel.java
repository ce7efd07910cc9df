package org.xttsworkbench.ui.preflight;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.service.ModelsService;
import org.xttsworkbench.service.PreflightService;

/**
 * Asks the engine for all checks and keeps what it answers. All methods are called on the window's thread, and all
 * properties change there.
 */
final class PreflightViewModel {

    /** Calls back later on the window's thread. */
    interface Timer {
        void after(double seconds, Runnable call);
    }

    /** Hears of a model that is copied in, on the window's thread. */
    interface ImportListener {
        void begun(EngineTask<?> task);

        /** @param fraction less than 0 while nobody knows */
        void progress(double fraction);

        void done(String id);

        void cancelled();

        void failed(FailureException failure);
    }

    /** After so long a card says that there is no answer. */
    static final double PATIENCE_SECONDS = 15;

    private final Engine engine;
    private final Executor ui;
    private final Supplier<PreflightService.Request> where;
    private final Timer timer;
    private final LongSupplier nanoTime;
    private final List<CheckCard> cards =
            Arrays.stream(CheckId.values()).map(CheckCard::new).toList();
    private final ReadOnlyObjectWrapper<PreflightVerdict> verdict =
            new ReadOnlyObjectWrapper<>(PreflightVerdict.of(cards));
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper(Double.NaN);
    private int round;
    private long began;

    /**
     * @param ui the window's thread
     * @param where what is looked at, asked anew for each check
     * @param nanoTime the clock, {@link System#nanoTime}
     */
    PreflightViewModel(
            Engine engine, Executor ui, Supplier<PreflightService.Request> where, Timer timer, LongSupplier nanoTime) {
        this.engine = engine;
        this.ui = ui;
        this.where = where;
        this.timer = timer;
        this.nanoTime = nanoTime;
    }

    List<CheckCard> cards() {
        return cards;
    }

    ReadOnlyObjectProperty<PreflightVerdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** How long the last round of checks took; not a number before the end of the first. */
    ReadOnlyDoubleProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /** Whether checks were asked for at all. */
    boolean begun() {
        return round > 0;
    }

    /** Makes all checks; answers to an earlier round count no more. */
    void check() {
        round++;
        began = nanoTime.getAsLong();
        seconds.set(Double.NaN);
        cards.forEach(this::check);
    }

    private void check(CheckCard card) {
        int asked = round;
        card.phase().set(CheckCard.Phase.CHECKING);
        judge();
        engine.submit(new EngineRequest.Check(card.id().id(), where.get()), new EngineListener() {
                    @Override
                    public void started() {
                        ui.execute(() -> timer.after(PATIENCE_SECONDS, () -> loseHope(card, asked)));
                    }
                })
                .whenDone(ui, outcome -> told(card, asked, outcome));
    }

    private void told(CheckCard card, int asked, Outcome<CheckResult> outcome) {
        if (asked != round) {
            return;
        }
        if (outcome instanceof Outcome.Done<CheckResult> done) {
            card.found(done.result());
        } else if (outcome instanceof Outcome.Failed<CheckResult> failed) {
            card.failed(String.valueOf(failed.failure().getMessage()));
        } else {
            card.failed("");
        }
        judge();
    }

    private void loseHope(CheckCard card, int asked) {
        if (asked == round && card.phase().get() == CheckCard.Phase.CHECKING) {
            card.phase().set(CheckCard.Phase.NO_ANSWER);
            judge();
        }
    }

    private void judge() {
        PreflightVerdict now = PreflightVerdict.of(cards);
        if (now.checking() == 0 && Double.isNaN(seconds.get())) {
            seconds.set((nanoTime.getAsLong() - began) / 1e9);
        }
        verdict.set(now);
    }

    /** Copies a model's folder in, shows how far that is on the card, then looks again. */
    void importModel(CheckCard card, Path folder, ImportListener listener) {
        card.importing().set(-1);
        EngineTask<ModelsService.Result> task = engine.submit(
                new EngineRequest.ImportModel(where.get().models(), folder, Optional.empty()), new EngineListener() {
                    @Override
                    public void progress(Progress progress) {
                        ui.execute(() -> {
                            double share = progress.total() > 0 ? progress.done() / progress.total() : -1;
                            if (!Double.isNaN(card.importing().get())) {
                                card.importing().set(share);
                            }
                            listener.progress(share);
                        });
                    }
                });
        listener.begun(task);
        task.whenDone(ui, outcome -> {
            card.importing().set(Double.NaN);
            if (outcome instanceof Outcome.Done<ModelsService.Result> done) {
                listener.done(done.result().models().get(0).id());
                check(card);
            } else if (outcome instanceof Outcome.Failed<ModelsService.Result> failed) {
                listener.failed(failed.failure());
            } else {
                listener.cancelled();
            }
        });
    }
}
