package org.xttsworkbench.ui.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;

/** The window's content: the start page, or the rail with the open step; below it the status bar. */
public final class MainWindow extends BorderPane {
    private static final double FOLD_BELOW = 1180;

    private final Map<StepId, Step> steps = new EnumMap<>(StepId.class);
    private final Map<StepId, StepPage> pages = new EnumMap<>(StepId.class);
    private final StackPane center = new StackPane();
    private final Node startPage;
    private final StepRail rail;
    private @Nullable StepId shown;

    /**
     * @param workbench what the window follows
     * @param steps in the order of the rail
     * @param startPage shown while no step is
     */
    public MainWindow(Workbench workbench, List<Step> steps, Node startPage) {
        this.startPage = startPage;
        getStyleClass().add("workbench");
        steps.forEach(step -> this.steps.put(step.id(), step));
        rail = new StepRail(workbench, steps, new VoiceSwitcher(workbench), () -> {});
        setCenter(center);
        setBottom(new StatusBar(workbench));
        workbench.onVoice(this::voiceChanged);
        workbench.place().addListener((property, before, now) -> show(now));
        widthProperty().addListener((property, before, now) -> rail.setFolded(now.doubleValue() < FOLD_BELOW));
        show(workbench.place().get());
    }

    private void voiceChanged(@Nullable Voice voice) {
        for (Step step : steps.values()) {
            if (voice == null) {
                step.closed();
            } else {
                step.opened(voice);
            }
        }
    }

    private void show(@Nullable StepId place) {
        Step before = shown == null ? null : steps.get(shown);
        if (before != null) {
            before.hidden();
        }
        shown = place;
        Step step = place == null ? null : steps.get(place);
        setLeft(step == null ? null : rail);
        if (step == null) {
            center.getChildren().setAll(startPage);
            return;
        }
        center.getChildren().setAll(pages.computeIfAbsent(step.id(), id -> new StepPage(step, () -> {})));
        step.shown();
        Node focus = step.firstFocus();
        if (focus != null) {
            focus.requestFocus();
        }
    }
}
