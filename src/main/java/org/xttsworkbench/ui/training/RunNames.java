package org.xttsworkbench.ui.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.ui.words.Texts;

/** Runs as people call them: by when they were begun. */
final class RunNames {
    private RunNames() {}

    /** "today 14:02", "yesterday 11:20", or the date. */
    static String time(RunSummary run, Texts texts) {
        LocalDateTime begun = begun(run);
        String time = begun.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        if (begun.toLocalDate().equals(today)) {
            return texts.get("run.today", time);
        } else if (begun.toLocalDate().equals(today.minusDays(1))) {
            return texts.get("run.yesterday", time);
        }
        return begun.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** Runs that the window began are named by their time; others know it by their files. */
    private static LocalDateTime begun(RunSummary run) {
        if (run.name().matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d")) {
            return LocalDateTime.parse(run.name(), DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss"));
        }
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(run.begun()), ZoneId.systemDefault());
    }
}
