package org.xttsworkbench.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What the person set for all programs of the desktop. Where the system offers no way to ask, nothing is wished.
 *
 * @param highContrast edges and text as clear as can be
 * @param lessMotion nothing moves that need not
 */
public record DesktopWishes(boolean highContrast, boolean lessMotion) {
    private static final long PATIENCE_SECONDS = 2;

    /** A question to the system: a command, and what its answer must hold for a yes. */
    record Question(List<String> command, Pattern yes) {
        static Question of(String yes, String... command) {
            return new Question(List.of(command), Pattern.compile(yes));
        }

        boolean isYes(String answer) {
            return yes.matcher(answer).find();
        }
    }

    /** Asks the system; takes up to some seconds. */
    public static DesktopWishes read() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new DesktopWishes(ask(contrast(system)), ask(motion(system)));
    }

    static Question contrast(String system) {
        if (system.startsWith("windows")) {
            // The lowest bit says whether it is on.
            return Question.of(
                    "Flags\\s+REG_SZ\\s+\\d*[13579]\\s",
                    "reg",
                    "query",
                    "HKCU\\Control Panel\\Accessibility\\HighContrast",
                    "/v",
                    "Flags");
        }
        return system.startsWith("mac")
                ? Question.of("^1", "defaults", "read", "com.apple.universalaccess", "increaseContrast")
                : Question.of("^true", "gsettings", "get", "org.gnome.desktop.a11y.interface", "high-contrast");
    }

    static Question motion(String system) {
        if (system.startsWith("windows")) {
            return Question.of(
                    "MinAnimate\\s+REG_SZ\\s+0\\s",
                    "reg",
                    "query",
                    "HKCU\\Control Panel\\Desktop\\WindowMetrics",
                    "/v",
                    "MinAnimate");
        }
        return system.startsWith("mac")
                ? Question.of("^1", "defaults", "read", "com.apple.universalaccess", "reduceMotion")
                : Question.of("^false", "gsettings", "get", "org.gnome.desktop.interface", "enable-animations");
    }

    private static boolean ask(Question question) {
        try {
            Process process = new ProcessBuilder(question.command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return question.isYes(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The program is not there.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
