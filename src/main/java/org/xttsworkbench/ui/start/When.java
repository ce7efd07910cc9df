package org.xttsworkbench.ui.start;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xttsworkbench.ui.words.Texts;

/** When a voice was last open, in words: "10 minutes ago", "yesterday", "3 November". */
final class When {
    private static final Texts TEXTS = Texts.of(When.class);
    private static final int MINUTES_NOW = 2;

    private When() {}

    static String words(long epochMilliseconds, Instant now, ZoneId zone) {
        Instant then = Instant.ofEpochMilli(epochMilliseconds);
        long minutes = Duration.between(then, now).toMinutes();
        LocalDate day = LocalDate.ofInstant(then, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (minutes < MINUTES_NOW) {
            return TEXTS.get("when.now");
        } else if (minutes < 60) {
            return TEXTS.get("when.minutes", minutes);
        } else if (day.equals(today)) {
            return TEXTS.get("when.hours", minutes / 60);
        } else if (day.equals(today.minusDays(1))) {
            return TEXTS.get("when.yesterday");
        }
        String pattern = day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.getDefault()).format(day);
    }
}
