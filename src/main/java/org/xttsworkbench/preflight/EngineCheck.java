package org.xttsworkbench.preflight;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import java.util.Random;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;

/**
 * Computes something real: a product of matrices of small whole numbers, which must be exact, and the time of a product
 * of the size of the model's widest layer.
 */
public final class EngineCheck implements SystemCheck {
    private static final Logger LOG = LogManager.getLogger(EngineCheck.class);
    private static final String ID = CheckId.ENGINE.id();
    private static final String REQUIRED = "a real computation whose numbers are right";
    private static final int EXACT = 192;
    private static final int LARGEST = 9;
    private static final int ROWS = 512;
    private static final int IN = 1024;
    private static final int OUT = 4096;
    private static final long MEASURE_NANOS = 400_000_000L;

    private final String device;
    private final int threads;

    /** As the options of the command line: {@code auto}, {@code cpu} or {@code cuda:N}; 0 threads = all cores. */
    public EngineCheck(String device, int threads) {
        this.device = device;
        this.threads = threads;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) {
        try (EngineRuntime runtime = EngineRuntime.start(device, threads);
                Kernel kernel = Kernel.load(runtime, "linear");
                NDManager scope = runtime.manager().newSubManager()) {
            String where = runtime.device().isGpu()
                    ? runtime.deviceName()
                    : "processor, " + runtime.threads() + (runtime.threads() == 1 ? " thread" : " threads");
            if (!isExact(kernel, scope)) {
                return CheckResult.of(
                        ID,
                        CheckStatus.FAILED,
                        where + ": wrong results",
                        REQUIRED,
                        "The computed numbers are wrong. The processor, the memory or a library is damaged; training"
                                + " here would be worthless.");
            }
            return CheckResult.of(
                    ID,
                    CheckStatus.READY,
                    String.format(Locale.ROOT, "%s: %.0f GFLOP/s", where, gigaflops(kernel, scope)),
                    REQUIRED,
                    "PyTorch " + runtime.nativeVersion() + " computed a product of matrices, and every number of it was"
                            + " right.");
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The engine's computation failed.", e);
            return CheckResult.of(
                    ID,
                    CheckStatus.FAILED,
                    CheckResult.NONE,
                    REQUIRED,
                    "The engine could not compute: " + e.getMessage() + " The log has the details.");
        }
    }

    private static boolean isExact(Kernel kernel, NDManager scope) {
        Random random = new Random(7);
        float[] x = wholeNumbers(random);
        float[] w = wholeNumbers(random);
        float[] computed;
        try (NDArray product = product(
                kernel, scope, scope.create(x, new Shape(EXACT, EXACT)), scope.create(w, new Shape(EXACT, EXACT)))) {
            computed = product.toFloatArray();
        }
        for (int row = 0; row < EXACT; row++) {
            for (int column = 0; column < EXACT; column++) {
                long sum = 0;
                for (int i = 0; i < EXACT; i++) {
                    sum += Math.round(x[row * EXACT + i]) * (long) Math.round(w[column * EXACT + i]);
                }
                if (computed[row * EXACT + column] != sum) {
                    return false;
                }
            }
        }
        return true;
    }

    private static float[] wholeNumbers(Random random) {
        float[] values = new float[EXACT * EXACT];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(2 * LARGEST + 1) - LARGEST;
        }
        return values;
    }

    private static double gigaflops(Kernel kernel, NDManager scope) {
        NDArray x = scope.randomNormal(new Shape(ROWS, IN));
        NDArray w = scope.randomNormal(new Shape(OUT, IN));
        long best = Long.MAX_VALUE;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < MEASURE_NANOS) {
            long start = System.nanoTime();
            // Reading one number waits for a graphics card to be done.
            try (NDArray product = product(kernel, scope, x, w);
                    NDArray one = product.get("0, 0")) {
                one.getFloat();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return 2.0 * ROWS * IN * OUT / best;
    }

    private static NDArray product(Kernel kernel, NDManager scope, NDArray x, NDArray w) {
        return kernel.infer(scope, "linear", x, w, scope.zeros(new Shape(0)), 0).singletonOrThrow();
    }
}
