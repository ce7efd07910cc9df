package org.xttsworkbench.ui.training;

import java.util.Locale;

/** What a line of the log is about; a filter for each. */
enum LogTag {
    MODEL,
    DATA,
    MEMORY,
    INFO,
    WARNING;

    /** The tag of a sentence of {@code train.log}. */
    static LogTag of(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        if (text.contains("diverged") || text.contains("warn") || text.contains("error") || text.contains("fail")) {
            return WARNING;
        } else if (text.contains("memory")) {
            return MEMORY;
        } else if (text.startsWith("saved") || text.contains("evaluation") || text.contains("checkpoint")) {
            return MODEL;
        } else if (text.contains("clips") || text.contains("dataset")) {
            return DATA;
        }
        return INFO;
    }
}
