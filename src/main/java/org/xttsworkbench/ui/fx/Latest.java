package org.xttsworkbench.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Values that come faster than they can be shown: of those that arrive while the window is busy, only the newest is
 * delivered. For progress; never for measurements that must not be lost.
 *
 * @param <T> an immutable value
 */
public final class Latest<T> implements Consumer<T> {
    private final Executor ui;
    private final Consumer<? super T> receiver;
    private final AtomicReference<T> waiting = new AtomicReference<>();

    /** @param receiver called through {@code ui} */
    public Latest(Executor ui, Consumer<? super T> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    /** May be called from any thread. */
    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            ui.execute(this::deliver);
        }
    }

    private void deliver() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
