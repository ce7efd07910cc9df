package org.xttsworkbench.ui.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the recording is that is being worked, as the detail of a progress says it: "talk.mp3, 2 of 5: 35 %".
 *
 * @param name of the recording
 * @param place its number among all, from 1
 * @param count of all
 * @param percent from 0 to 100
 */
record FileCourse(String name, int place, int count, int percent) {
    private static final Pattern DETAIL = Pattern.compile("(.+), (\\d{1,9}) of (\\d{1,9}): (\\d{1,3}) %");

    /** Nothing when the detail is about something else. */
    static Optional<FileCourse> of(String detail) {
        Matcher matcher = DETAIL.matcher(detail);
        return matcher.matches()
                ? Optional.of(new FileCourse(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }
}
