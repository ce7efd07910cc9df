package org.xttsworkbench.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Puts theme, fonts and text size on scenes. */
public final class Appearance {
    /** Text sizes that a person can choose, in percent. */
    public static final List<Integer> TEXT_SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private static final Logger LOG = LogManager.getLogger(Appearance.class);
    private static final double BODY_PIXELS = 13;
    private static final String SCALE = "workbench-text-scale";

    private static final String LESS_MOTION = "less-motion";

    /** All on the scene: what hangs on a node has everything below it matched anew, which takes longer than all else. */
    private static final List<String> OF_STEPS = List.of("preflight.css", "review.css", "training.css", "export.css");

    private Appearance() {}

    /** Loads the bundled fonts; the system's stand in when that fails. */
    public static void loadFonts() {
        for (String name : List.of("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "WorkbenchArabic-Regular.ttf")) {
            try (InputStream font = Appearance.class.getResourceAsStream(name)) {
                if (font == null || Font.loadFont(font, BODY_PIXELS) == null) {
                    LOG.warn("The font {} could not be loaded; the system's is used.", name);
                }
            } catch (IOException e) {
                LOG.warn("The font {} could not be read; the system's is used.", name, e);
            }
        }
    }

    /**
     * Dresses a scene, again after each change of the settings.
     *
     * @param textPercent 100 = 13 px for body text
     */
    public static void apply(Scene scene, Theme theme, int textPercent) {
        Application.setUserAgentStylesheet(theme.baseStylesheet());
        List<String> sheets = new ArrayList<>(
                List.of(theme.ownStylesheet(), Stylesheet.address("workbench.css"), IconSizes.stylesheet(textPercent)));
        OF_STEPS.forEach(name -> sheets.add(Stylesheet.address(name)));
        scene.getStylesheets().setAll(sheets);
        scene.getRoot().getProperties().put(SCALE, textPercent / 100.0);
        scene.getRoot()
                .setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", BODY_PIXELS * textPercent / 100.0));
    }

    /**
     * Has a node follow the text size, for what style sheets cannot say in em.
     *
     * @param size told how many times as large as usual text is, now and after each change
     */
    public static void scale(Node node, DoubleConsumer size) {
        node.sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                Runnable tell = () ->
                        size.accept(scene.getRoot().getProperties().get(SCALE) instanceof Double scale ? scale : 1);
                scene.getRoot().styleProperty().addListener(o -> tell.run());
                tell.run();
            }
        });
    }

    /** Follows what the person set for all programs: edges instead of grounds, nothing that turns. */
    public static void follow(Scene scene, boolean highContrast, boolean lessMotion) {
        if (highContrast) {
            scene.getRoot().getStyleClass().add("high-contrast");
        }
        if (lessMotion) {
            scene.getRoot().getStyleClass().add(LESS_MOTION);
        }
    }

    /** Whether what the node shows may move. */
    public static boolean moves(Node node) {
        return node.getScene() == null
                || !node.getScene().getRoot().getStyleClass().contains(LESS_MOTION);
    }
}
