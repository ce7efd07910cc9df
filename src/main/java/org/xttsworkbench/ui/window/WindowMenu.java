package org.xttsworkbench.ui.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.shell.KeyMap;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The menu bar; its shortcuts come from {@link KeyMap}. */
final class WindowMenu extends MenuBar {
    private final Texts texts = Texts.of(WindowMenu.class);
    private final ObservableBooleanValue noVoice;

    WindowMenu(
            Workbench workbench,
            List<Step> steps,
            WindowCommands commands,
            Runnable allKeys,
            Consumer<Consumer<Step>> onStep) {
        noVoice = Bindings.isNull(workbench.voice());
        setUseSystemMenuBar(true);
        Menu file = menu("file");
        file.getItems()
                .setAll(
                        item("new-voice", commands::newVoice, null),
                        item("open-voice", commands::openVoice, null),
                        plain("try-demo", commands::tryDemo, null),
                        new SeparatorMenuItem(),
                        plain("rename", commands::renameVoice, noVoice),
                        plain("duplicate", commands::duplicateVoice, noVoice),
                        plain("pack", commands::packVoice, noVoice),
                        plain("archive", commands::archiveVoice, noVoice),
                        plain("storage", commands::showStorage, noVoice),
                        item("close-voice", commands::closeVoice, noVoice),
                        new SeparatorMenuItem(),
                        item("settings", commands::showSettings, null),
                        item("quit", commands::quit, null));
        Menu edit = menu("edit");
        edit.getItems()
                .setAll(
                        item("undo", () -> onStep.accept(Step::undo), noVoice),
                        item("redo", () -> onStep.accept(Step::redo), noVoice),
                        item("search", () -> onStep.accept(Step::search), noVoice));
        Menu view = menu("view");
        view.getItems()
                .setAll(
                        item("guide", () -> toggle(workbench.guideOpen()), null),
                        item("log", () -> toggle(workbench.logOpen()), null),
                        new SeparatorMenuItem(),
                        item("text-larger", () -> commands.textSize(1), null),
                        item("text-smaller", () -> commands.textSize(-1), null),
                        item("text-normal", () -> commands.textSize(0), null),
                        item("full-screen", commands::fullScreen, null),
                        new SeparatorMenuItem(),
                        item("refresh", () -> onStep.accept(Step::refresh), null));
        Menu go = menu("go");
        go.getItems().add(item("start-page", workbench::goToStart, null));
        go.getItems().add(new SeparatorMenuItem());
        for (Step step : steps) {
            MenuItem item = item("step-" + step.id().number(), () -> workbench.go(step.id()), noVoice);
            go.getItems().add(item);
        }
        Menu playback = menu("playback");
        playback.getItems()
                .setAll(
                        item("play", () -> onStep.accept(Step::playOrPause), noVoice),
                        item("play-back", () -> onStep.accept(Step::playBack), noVoice));
        Menu help = menu("help");
        help.getItems().setAll(item("all-keys", allKeys, null), plain("diagnostics", commands::saveDiagnostics, null));
        getMenus().setAll(file, edit, view, go, playback, help);
    }

    private static void toggle(javafx.beans.property.BooleanProperty property) {
        property.set(!property.get());
    }

    private Menu menu(String name) {
        return new Menu(texts.get("menu." + name));
    }

    /** An item of the table of keys. */
    private MenuItem item(String name, Runnable run, @Nullable ObservableBooleanValue disabled) {
        KeyMap.Line line = KeyMap.table().stream()
                .filter(l -> l.scope() == KeyMap.Scope.EVERYWHERE && l.name().equals(name))
                .findFirst()
                .orElseThrow();
        MenuItem item = plainItem(KeyMap.words(line), run, disabled);
        item.setAccelerator(KeyCombination.valueOf(line.keys().get(0)));
        return item;
    }

    private MenuItem plain(String name, Runnable run, @Nullable ObservableBooleanValue disabled) {
        return plainItem(texts.get("menu." + name), run, disabled);
    }

    private static MenuItem plainItem(String words, Runnable run, @Nullable ObservableBooleanValue disabled) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        if (disabled != null) {
            item.disableProperty().bind(disabled);
        }
        return item;
    }
}
