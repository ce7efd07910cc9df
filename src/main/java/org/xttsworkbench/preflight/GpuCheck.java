package org.xttsworkbench.preflight;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.xttsworkbench.device.GpuMonitor;
import org.xttsworkbench.device.GpuReading;
import org.xttsworkbench.job.JobContext;

/** Looks for a graphics card that training can use. */
public final class GpuCheck implements SystemCheck {
    private static final String ID = CheckId.GPU.id();
    private static final double NEED = 8.0 * (1L << 30);
    private static final String REQUIRED = "Optional; a card of 8 GB or more speeds up training";

    private final Supplier<GpuMonitor> monitors;
    private final BooleanSupplier engineComputesThere;

    /**
     * @param monitors opens the monitor of this machine
     * @param engineComputesThere whether the engine can use a card; asked only when there is one
     */
    public GpuCheck(Supplier<GpuMonitor> monitors, BooleanSupplier engineComputesThere) {
        this.monitors = monitors;
        this.engineComputesThere = engineComputesThere;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) {
        try (GpuMonitor monitor = monitors.get()) {
            List<GpuReading> cards = monitor.read(Set.of(ProcessHandle.current().pid()));
            if (cards.isEmpty()) {
                return CheckResult.of(
                                ID,
                                CheckStatus.SLOW,
                                CheckResult.NONE,
                                REQUIRED,
                                monitor.driver() + " Training runs on the processor. Or carry on with the project"
                                        + " folder on a computer that has a card.")
                        .with(FixAction.SHOW_FASTER_WAYS);
            }
            return card(cards.get(0), monitor.driver());
        }
    }

    private CheckResult card(GpuReading card, String driver) {
        String measured = Sizes.memory(card.freeBytes()) + " free of " + Sizes.memory(card.totalBytes());
        String what =
                card.name() + ", driver " + driver + ". Other programs hold " + Sizes.memory(card.othersBytes()) + ".";
        CheckResult result;
        if (!engineComputesThere.getAsBoolean()) {
            result = CheckResult.of(
                            ID,
                            CheckStatus.SLOW,
                            measured,
                            REQUIRED,
                            what + " The engine here computes on the processor only; its part for NVIDIA cards is not"
                                    + " installed.")
                    .with(FixAction.SHOW_FASTER_WAYS);
        } else if (card.freeBytes() < NEED) {
            result = CheckResult.of(
                    ID, CheckStatus.HINT, measured, REQUIRED, what + " Close other programs, or use small batches.");
        } else {
            result = CheckResult.of(ID, CheckStatus.READY, measured, REQUIRED, what);
        }
        return result.with(new Measure(card.freeBytes(), NEED, card.totalBytes()));
    }
}
