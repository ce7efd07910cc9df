package org.xttsworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.settings.SettingsPane;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.window.MainWindow;
import org.xttsworkbench.ui.words.LanguageName;
import org.xttsworkbench.ui.words.Texts;

/** In the pseudo-locale every text of the window stands in marks; a text without them was written into the code. */
class WindowTextsTest {
    private static final String VOICE = "QQQ";

    @TempDir
    Path folder;

    private Locale before;

    @BeforeEach
    void pseudoLocale() {
        before = Locale.getDefault();
        Locale.setDefault(Texts.PSEUDO);
    }

    @AfterEach
    void ownLocale() throws Exception {
        Locale.setDefault(before);
        FxToolkit.cleanupStages();
    }

    @Test
    void everyTextComesFromABundle() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Set<String> found = new LinkedHashSet<>();
        AppContext context = new AppContext(UiThread.javaFx(), new FakeEngine(), folder);
        context.workbench()
                .settings()
                .set(context.workbench()
                        .settings()
                        .get()
                        .withFolders(java.util.Optional.of(folder), java.util.Optional.of(folder)));
        MainWindow window = FxToolkit.setupFixture(() -> WorkbenchApplication.open(stage, context));
        Voice voice = context.voices().create(VOICE, "en");
        FxToolkit.setupFixture(() -> collect(window, found));
        FxToolkit.setupFixture(() -> context.workbench().open(voice, StepId.PREFLIGHT));
        FxToolkit.setupFixture(() -> {
            context.workbench().guideOpen().set(true);
            context.workbench().logOpen().set(true);
        });
        for (StepId id : StepId.values()) {
            FxToolkit.setupFixture(() -> context.workbench().go(id));
            TimeUnit.MILLISECONDS.sleep(300);
            FxToolkit.setupFixture(() -> {
                window.applyCss();
                window.layout();
                collect(window, found);
            });
        }
        FxToolkit.setupFixture(() -> collect(
                new SettingsPane(
                        context.workbench(), List.of("auto", "cpu", "cuda:0"), List.of(), List.of(folder, folder)),
                found));
        context.voices().release(voice);
        assertThat(found).hasSizeGreaterThan(80);
        assertThat(found.stream().filter(WindowTextsTest::hardCoded)).isEmpty();
    }

    private static boolean hardCoded(String text) {
        Set<String> languages = new LinkedHashSet<>(Arrays.stream(Language.values())
                .map(l -> LanguageName.of(l.tag()))
                .toList());
        return text.codePoints().anyMatch(Character::isLetter)
                && !text.contains(Texts.BEGIN)
                && !text.contains(VOICE)
                && !text.startsWith("/")
                && !text.equals("Q")
                && !languages.contains(text);
    }

    private static void collect(Node node, Set<String> found) {
        if (node.getStyleClass().contains("key-cap")) {
            return;
        }
        add(found, node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            add(found, labeled.getText());
        } else if (node instanceof TextInputControl input) {
            add(found, input.getPromptText());
        } else if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(menu -> collect(menu, found));
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(found, control.getTooltip().getText());
        }
        if (node instanceof javafx.scene.control.ScrollPane scroll && scroll.getContent() != null) {
            collect(scroll.getContent(), found);
        }
        if (node instanceof Parent parent) {
            new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(child -> collect(child, found));
        }
    }

    private static void collect(MenuItem item, Set<String> found) {
        add(found, item.getText());
        if (item instanceof javafx.scene.control.Menu menu) {
            menu.getItems().forEach(below -> collect(below, found));
        }
    }

    private static void add(Set<String> found, String text) {
        if (text != null && !text.isBlank()) {
            found.add(text);
        }
    }
}
