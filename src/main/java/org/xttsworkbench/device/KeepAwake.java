package org.xttsworkbench.device;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Keeps the computer from going to sleep while long work is done. Where the system offers no way, nothing happens. It is
 * closed on the thread that opened it, since Windows counts threads.
 */
public final class KeepAwake implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(KeepAwake.class);

    /** Windows' kernel, named as in {@code winbase.h}. */
    private interface Kernel32 extends Library {
        int ES_SYSTEM_REQUIRED = 1;
        int ES_CONTINUOUS = 0x8000_0000;

        @SuppressWarnings("MethodName") // the library's name
        int SetThreadExecutionState(int flags);
    }

    private final Optional<Process> holder;
    private final Optional<Kernel32> kernel;

    private KeepAwake(Optional<Process> holder, Optional<Kernel32> kernel) {
        this.holder = holder;
        this.kernel = kernel;
    }

    /** @param why what is being done, in words that the system may show */
    public static KeepAwake during(String why) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new KeepAwake(Optional.empty(), windows());
        }
        return new KeepAwake(start(command(system, why, ProcessHandle.current().pid())), Optional.empty());
    }

    /**
     * A program that holds the computer awake as long as it runs, and ends with this process even when that is killed:
     * {@code cat} at the end of its input, {@code caffeinate} by the process's number.
     */
    static List<String> command(String system, String why, long pid) {
        return system.startsWith("mac")
                ? List.of("caffeinate", "-i", "-w", Long.toString(pid))
                : List.of("systemd-inhibit", "--what=sleep:idle", "--who=XTTS Workbench", "--why=" + why, "cat");
    }

    private static Optional<Process> start(List<String> command) {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            LOG.info("The computer may go to sleep meanwhile: {} is not there.", command.get(0));
            return Optional.empty();
        }
    }

    private static Optional<Kernel32> windows() {
        try {
            Kernel32 kernel = Native.load("kernel32", Kernel32.class);
            kernel.SetThreadExecutionState(Kernel32.ES_CONTINUOUS | Kernel32.ES_SYSTEM_REQUIRED);
            return Optional.of(kernel);
        } catch (LinkageError e) {
            LOG.info("The computer may go to sleep meanwhile.", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        holder.ifPresent(Process::destroy);
        kernel.ifPresent(k -> k.SetThreadExecutionState(Kernel32.ES_CONTINUOUS));
    }
}
