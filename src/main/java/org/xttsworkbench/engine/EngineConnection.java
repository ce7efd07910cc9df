package org.xttsworkbench.engine;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.storage.JsonFile;

/** One engine process, from its start to its end. */
final class EngineConnection {
    private static final Logger LOG = LogManager.getLogger(EngineConnection.class);

    private static final String KILLED = "The engine was ended on request.";

    /** Hears what a process says and that it ended, on the thread that reads from it. */
    interface Hearer {
        void event(EngineConnection from, EngineEvent event);

        void ended(EngineConnection from);
    }

    private final Process process;
    private final Path log;
    private final Hearer hearer;
    private final OutputStream out;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile boolean dismissed;
    private volatile boolean killed;
    private volatile long heardAt = System.nanoTime();

    private EngineConnection(Process process, Path log, Hearer hearer) {
        this.process = process;
        this.log = log;
        this.hearer = hearer;
        this.out = process.getOutputStream();
    }

    static EngineConnection start(EngineCommandLine command, Path log, Hearer hearer) throws IOException {
        EngineConnection connection = new EngineConnection(command.start(log), log, hearer);
        Thread reader = new Thread(connection::read, "engine-reader");
        reader.setDaemon(true);
        reader.start();
        return connection;
    }

    /** Waits for the greeting; false when the process ended, speaks another protocol, or took too long. */
    boolean awaitReady(long milliseconds) throws InterruptedException {
        return greeted.await(milliseconds, TimeUnit.MILLISECONDS) && ready;
    }

    void write(EngineMessage message) throws IOException {
        out.write((JsonFile.MAPPER.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Lets the process end when its work is done; nothing is written to it any more. */
    void dismiss() {
        dismissed = true;
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("The engine had ended already.", e);
        }
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether its end was wanted. */
    boolean isDismissed() {
        return dismissed;
    }

    long silentNanos() {
        return System.nanoTime() - heardAt;
    }

    /** How it ended; waits for the end. */
    EngineEnd end() {
        try {
            EngineEnd end = EngineEnd.of(process.waitFor(), log);
            return killed ? new EngineEnd(end.exitCode(), KILLED, end.lastLines(), log) : end;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return EngineEnd.of(-1, log);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heardAt = System.nanoTime();
                hear(line);
            }
        } catch (IOException e) {
            LOG.debug("The engine's output broke off.", e);
        } finally {
            greeted.countDown();
            hearer.ended(this);
        }
    }

    private void hear(String line) {
        EngineEvent event;
        try {
            event = JsonFile.MAPPER.readValue(line, EngineEvent.class);
        } catch (JacksonException e) {
            LOG.info("The engine wrote what is no event: {}", line);
            return;
        }
        if (event instanceof EngineEvent.Ready hello) {
            ready = hello.protocol() == EngineEvent.PROTOCOL;
            greeted.countDown();
        }
        try {
            hearer.event(this, event);
        } catch (RuntimeException e) {
            LOG.error("A listener of the engine failed.", e);
        }
    }
}
