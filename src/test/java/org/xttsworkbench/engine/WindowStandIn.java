package org.xttsworkbench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.xttsworkbench.service.TrainService;

/** A program that trains by an engine as the window does, and waits to be killed. */
final class WindowStandIn {
    static final int STEPS_SEEN = 4;

    private WindowStandIn() {}

    /**
     * Arguments: project, base model, run, steps, folder of logs, a file that is made when training goes on.
     */
    public static void main(String[] arguments) throws Exception {
        try (EngineClient client = new EngineClient(
                EngineCommandLine.ofThisProgram(4L << 30), Path.of(arguments[4]), EngineClient.Limits.DEFAULT)) {
            AtomicInteger steps = new AtomicInteger();
            client.submit(train(arguments), new EngineListener() {
                        @Override
                        public void metric(JsonNode metric) {
                            if (steps.incrementAndGet() == STEPS_SEEN) {
                                Path.of(arguments[5]).toFile().mkdir();
                            }
                        }
                    })
                    .outcome()
                    .get();
        }
    }

    private static EngineRequest.Train train(String[] arguments) {
        return new EngineRequest.Train(new TrainService.Request(
                Path.of(arguments[0]),
                Optional.of(Path.of(arguments[1])),
                Optional.of(arguments[2]),
                Optional.empty(),
                Map.of("epochs", 1000, "maxSteps", Integer.parseInt(arguments[3]), "batchSize", 1),
                "cpu",
                1));
    }
}
