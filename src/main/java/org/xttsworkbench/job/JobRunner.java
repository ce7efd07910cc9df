package org.xttsworkbench.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Runs jobs on the calling thread and turns whatever they throw into an {@link Outcome}, logged once. */
public final class JobRunner {
    private static final Logger LOG = LogManager.getLogger(JobRunner.class);

    private JobRunner() {}

    /** Never throws but for errors of the virtual machine. */
    public static <R> Outcome<R> run(Job<R> job, JobContext context) {
        try {
            return new Outcome.Done<>(job.run(context));
        } catch (JobCancelledException e) {
            LOG.info("The job was cancelled.");
            return new Outcome.Cancelled<>();
        } catch (FailureException e) {
            LOG.info("The job failed: {}", e.getMessage(), e);
            return new Outcome.Failed<>(e);
        } catch (IOException e) {
            LOG.info("A file could not be read or written.", e);
            return new Outcome.Failed<>(
                    new FailureException(FailureReason.STORAGE, sentence(e), "Look at the disk and its rights.", e));
        } catch (OutOfMemoryError e) {
            LOG.error("Out of memory.", e);
            return new Outcome.Failed<>(new FailureException(
                    FailureReason.INTERNAL,
                    "The program ran out of memory.",
                    "Close other programs and try again.",
                    e));
        } catch (RuntimeException e) {
            LOG.error("The program made a mistake.", e);
            return new Outcome.Failed<>(new FailureException(
                    FailureReason.INTERNAL,
                    "The program made a mistake: " + e + ".",
                    "The log has the details; please report it.",
                    e));
        }
    }

    private static String sentence(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist.";
        } else if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written.";
        } else if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " exists already.";
        } else if (e instanceof NotDirectoryException file) {
            return file.getFile() + " is not a folder.";
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getFile() + ": " + system.getReason() + ".";
        } else if (e instanceof FileSystemException system) {
            return system.getFile() + " could not be read or written.";
        }
        return e.getMessage() == null ? "A file could not be read or written." : e.getMessage();
    }
}
