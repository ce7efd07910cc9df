package org.xttsworkbench.ui.words;

import java.text.NumberFormat;
import java.util.Locale;

/** Sizes, lengths and times as people read them: with unit, a thin space, and no more digits than are true. */
public final class Quantities {
    /** Of memory, which is counted in 1024s as its makers do; disks are counted in thousands. */
    public static final double MEMORY_GIGABYTE = 1L << 30;

    private static final double GIGABYTE = 1e9;
    private static final double MEMORY_MEGABYTE = 1L << 20;
    private static final Texts TEXTS = Texts.of(Quantities.class);

    private Quantities() {}

    /** On a disk: "10.7 GB"; below a tenth of a gigabyte in MB or KB. */
    public static String bytes(long bytes) {
        if (bytes >= 100_000_000) {
            return TEXTS.get("gigabytes", decimal(bytes / GIGABYTE, 1));
        } else if (bytes >= 1_000_000) {
            return TEXTS.get("megabytes", decimal(bytes / 1e6, 0));
        }
        return TEXTS.get("kilobytes", decimal(bytes / 1e3, 0));
    }

    /** Memory: "10.7 GB"; below a tenth of a gigabyte in MB. */
    public static String memory(long bytes) {
        return bytes >= MEMORY_GIGABYTE / 10
                ? TEXTS.get("gigabytes", memoryGigabytes(bytes))
                : TEXTS.get("megabytes", decimal(bytes / MEMORY_MEGABYTE, 0));
    }

    /** The number of gigabytes of memory without unit, for "1.3 of 12.0 GB". */
    public static String memoryGigabytes(long bytes) {
        return decimal(bytes / MEMORY_GIGABYTE, 1);
    }

    /** A length in the locale's form with so many places. */
    public static String decimal(double value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }

    /** A place in or the length of a recording: "14:22", "1:02:05". */
    public static String clock(double seconds) {
        long whole = Math.round(seconds);
        if (whole >= 3600) {
            return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    /** How much speech: "1 h 11 min", "52 min", "40 s". */
    public static String duration(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (minutes >= 60) {
            return TEXTS.get("hours-minutes", minutes / 60, minutes % 60);
        }
        return seconds >= 90 ? TEXTS.get("minutes", minutes) : TEXTS.get("seconds", Math.round(seconds));
    }

    /** Time left, rounded to 10 s, above 10 min to minutes: "1 min 10 s left". */
    public static String timeLeft(double seconds) {
        return TEXTS.get("left", roundedTime(seconds));
    }

    /** A time that is an estimate, rounded to 10 s, above 10 min to minutes. */
    public static String roundedTime(double seconds) {
        long tens = Math.max(10, Math.round(seconds / 10) * 10);
        if (tens >= 600) {
            return duration(seconds);
        } else if (tens < 60) {
            return TEXTS.get("seconds", tens);
        }
        return tens % 60 == 0 ? TEXTS.get("minutes", tens / 60) : TEXTS.get("minutes-seconds", tens / 60, tens % 60);
    }
}
