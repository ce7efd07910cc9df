package org.xttsworkbench.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.RunFollower;
import org.xttsworkbench.storage.JsonLines;
import org.xttsworkbench.ui.fx.Watchdog;
import org.xttsworkbench.ui.training.RunReplay;
import org.xttsworkbench.ui.window.MainWindow;

/**
 * Measures the window from inside: its start, frames of the review's grid and of the chart, how long its thread did not
 * answer meanwhile, memory while a long run is replayed.
 */
public final class WindowBenchApplication extends Application {
    private static final int QUARTER = 250_000;
    private static final double MEGABYTE = 1e6;

    private Path project = Path.of("");
    private Path figures = Path.of("");
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();

    @Override
    public void start(Stage stage) {
        project = Path.of(getParameters().getRaw().get(0));
        figures = Path.of(getParameters().getRaw().get(1));
        AppContext context = AppContext.ofProgram();
        MainWindow window = WorkbenchApplication.open(stage, context);
        FirstPicture.then(window, () -> started(stage, context));
    }

    private void started(Stage stage, AppContext context) {
        double seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
        write(new Figure("window, from the start of Java to its first picture", Map.of("seconds", seconds)));
        ChartFrames chart = new ChartFrames();
        Watchdog watchdog = new Watchdog(waits::add);
        GridFrames.measure(stage, context, project, () -> context.background().execute(watchdog), grid -> {
            write(grid);
            chart.measure(stage, this::write, () -> {
                write(new Figure("the window's thread meanwhile", thread()));
                context.background().execute(this::end);
            });
        });
    }

    private Map<String, Double> thread() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("answersAfter" + Watchdog.LIMIT_MS + "Milliseconds", (double) waits.size());
        values.put(
                "longestMilliseconds",
                waits.stream().mapToDouble(Long::doubleValue).max().orElse(0));
        return values;
    }

    private void end() {
        replay();
        Platform.exit();
    }

    /** Heap in use after each quarter million of steps; a reading that keeps what it read would grow. */
    private void replay() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("heapBeforeMegabytes", heap());
        RunReplay replay = new RunReplay(new RunFollower(new ProjectLayout(project).run("recorded"))::next);
        long begin = System.nanoTime();
        long measuring = 0;
        int next = QUARTER;
        try {
            boolean more = true;
            while (more) {
                more = replay.next();
                if (replay.step() >= next) {
                    long pause = System.nanoTime();
                    values.put("heapAt" + next / 1000 + "kStepsMegabytes", heap());
                    measuring += System.nanoTime() - pause;
                    next += QUARTER;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        values.put("seconds", (System.nanoTime() - begin - measuring) / 1e9);
        values.put("steps", (double) replay.step());
        write(new Figure("replay of a recorded run of a million steps", values));
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private void write(Figure figure) {
        try (JsonLines lines = JsonLines.append(figures)) {
            lines.write(figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
