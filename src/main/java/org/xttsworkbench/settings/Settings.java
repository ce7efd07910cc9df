package org.xttsworkbench.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person set for the program.
 *
 * @param theme {@code light} or {@code dark}
 * @param textPercent size of the text, 100 = normal, from 80 to 200
 * @param models folder of base models and recognisers; nothing = the one beside the program
 * @param voices folder of the voices; nothing = the one beside the program
 * @param device where to compute, as the command line's {@code --device}: {@code auto}, {@code cpu}, {@code cuda:N}
 * @param threads threads of one computation, 0 = all cores
 * @param soundOutput name of the sound device; nothing = the system's choice
 * @param window where the window was; nothing at the first start
 * @param lastVoice the voice that was open when the program ended
 * @param railFolded whether the rail shows icons only
 */
public record Settings(
        String theme,
        int textPercent,
        Optional<Path> models,
        Optional<Path> voices,
        String device,
        int threads,
        Optional<String> soundOutput,
        Optional<WindowPlace> window,
        Optional<Path> lastVoice,
        boolean railFolded) {

    /** Version of {@code settings.json}. */
    public static final int SCHEMA_VERSION = 1;

    /** How the program starts for the first time. */
    public static final Settings DEFAULT = new Settings(
            "light",
            100,
            Optional.empty(),
            Optional.empty(),
            "auto",
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** Values of a file that another version wrote, or a person, are brought into range instead of refused. */
    public Settings {
        theme = "dark".equals(theme) ? theme : "light";
        textPercent = textPercent == 0 ? 100 : Math.max(80, Math.min(200, textPercent));
        device = device == null || !device.matches("auto|cpu|cuda:\\d+") ? "auto" : device;
        threads = Math.max(0, threads);
        models = models == null ? Optional.empty() : models;
        voices = voices == null ? Optional.empty() : voices;
        soundOutput = soundOutput == null ? Optional.empty() : soundOutput;
        window = window == null ? Optional.empty() : window;
        lastVoice = lastVoice == null ? Optional.empty() : lastVoice;
    }

    /** Where a window is on the screen, in pixels. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    public boolean dark() {
        return theme.equals("dark");
    }

    public Settings withTheme(String other) {
        return new Settings(
                other, textPercent, models, voices, device, threads, soundOutput, window, lastVoice, railFolded);
    }

    public Settings withTextPercent(int other) {
        return new Settings(theme, other, models, voices, device, threads, soundOutput, window, lastVoice, railFolded);
    }

    public Settings withFolders(Optional<Path> otherModels, Optional<Path> otherVoices) {
        return new Settings(
                theme,
                textPercent,
                otherModels,
                otherVoices,
                device,
                threads,
                soundOutput,
                window,
                lastVoice,
                railFolded);
    }

    public Settings withDevice(String other, int otherThreads) {
        return new Settings(
                theme, textPercent, models, voices, other, otherThreads, soundOutput, window, lastVoice, railFolded);
    }

    public Settings withSoundOutput(Optional<String> other) {
        return new Settings(theme, textPercent, models, voices, device, threads, other, window, lastVoice, railFolded);
    }

    public Settings withWindow(WindowPlace other) {
        return new Settings(
                theme,
                textPercent,
                models,
                voices,
                device,
                threads,
                soundOutput,
                Optional.of(other),
                lastVoice,
                railFolded);
    }

    public Settings withLastVoice(Optional<Path> other) {
        return new Settings(
                theme, textPercent, models, voices, device, threads, soundOutput, window, other, railFolded);
    }

    public Settings withRailFolded(boolean other) {
        return new Settings(theme, textPercent, models, voices, device, threads, soundOutput, window, lastVoice, other);
    }
}
