package org.xttsworkbench.tensor;

/** Thrown inside the readers of model files; the message says what is wrong, without the file's name. */
final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String problem) {
        super(problem);
    }

    static void require(boolean condition, String problem) {
        if (!condition) {
            throw new RefusedFileException(problem);
        }
    }
}
