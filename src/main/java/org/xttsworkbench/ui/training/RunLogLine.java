package org.xttsworkbench.ui.training;

/**
 * A line of a run's log.
 *
 * @param time of day, {@code 14:09:41}; empty when the line has none
 */
record RunLogLine(String time, LogTag tag, String text) {

    /** A line of {@code train.log}: the time with its offset, a blank, a sentence. */
    static RunLogLine parse(String line) {
        int blank = line.indexOf(' ');
        String stamp = blank < 0 ? "" : line.substring(0, blank);
        if (!stamp.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")) {
            return new RunLogLine("", LogTag.of(line), line);
        }
        String text = line.substring(blank + 1);
        String time = stamp.substring(11, Math.min(stamp.length(), 19)).replaceAll("[^0-9:].*$", "");
        return new RunLogLine(time, LogTag.of(text), text);
    }
}
