package org.xttsworkbench.ui.window;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The window's content: menu, the start page or the rail with the open step, guide, log, status bar, notifications. */
public final class MainWindow extends StackPane {
    private static final double FOLD_RAIL_BELOW = 1180;
    private static final double GUIDE_BESIDE_FROM = 1500;

    private final Workbench workbench;
    private final Map<StepId, Step> steps = new EnumMap<>(StepId.class);
    private final Map<StepId, StepPage> pages = new EnumMap<>(StepId.class);
    private final BorderPane frame = new BorderPane();
    private final StackPane content = new StackPane();
    private final BorderPane middle = new BorderPane(content);
    private final Node startPage;
    private final StepRail rail;
    private final GuidePanel guide;
    private final LogDrawer log;
    private final Piecewise ahead = new Piecewise();
    private final ReadyDialog keys = new ReadyDialog(() -> getScene().getWindow(), AllKeys::content);
    private final Set<StepId> untold = EnumSet.noneOf(StepId.class);
    private @Nullable StepId shown;

    /**
     * @param workbench what the window follows
     * @param steps in the order of the rail
     * @param startPage shown while no step is
     * @param commands what the menu does
     */
    public MainWindow(Workbench workbench, List<Step> steps, Node startPage, WindowCommands commands) {
        this.workbench = workbench;
        this.startPage = startPage;
        getStyleClass().add("workbench");
        steps.forEach(step -> this.steps.put(step.id(), step));
        guide = new GuidePanel(workbench);
        log = new LogDrawer(workbench);
        rail = new StepRail(workbench, steps, new VoiceSwitcher(workbench, commands), commands::showSettings);
        frame.setTop(new WindowMenu(workbench, steps, commands, this::showAllKeys, this::onStep));
        frame.setCenter(middle);
        frame.setBottom(new StatusBar(workbench));
        giveWay(frame.getBottom());
        NoticeArea notices = new NoticeArea(workbench);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        getChildren().setAll(frame, notices);
        workbench.onVoice(this::voiceChanged);
        workbench.place().addListener((property, before, now) -> show(now));
        workbench.guideOpen().addListener(property -> arrange());
        workbench.logOpen().addListener(property -> arrange());
        workbench.settings().addListener(property -> arrange());
        widthProperty().addListener(property -> arrange());
        content.getChildren().add(startPage);
        show(workbench.place().get());
    }

    /** Where the text is too large for the window, pages are cut at their far ends; menu and status bar stay. */
    private void giveWay(Node statusBar) {
        List.of(frame, middle, content, rail).forEach(region -> region.setMinSize(0, 0));
        StackPane.setAlignment(frame, Pos.TOP_LEFT);
        statusBar.setViewOrder(-1);
    }

    /** The step that is shown; null on the start page. */
    public @Nullable Step current() {
        return shown == null ? null : steps.get(shown);
    }

    /** Calls the step that is shown, if one is. */
    public void onStep(Consumer<Step> call) {
        Step step = current();
        if (step != null) {
            call.accept(step);
        }
    }

    /** Calls a step, shown or not. */
    public void onStep(StepId id, Consumer<Step> call) {
        Step step = steps.get(id);
        if (step != null) {
            call.accept(step);
        }
    }

    /** The page of all keys. */
    public void showAllKeys() {
        keys.show();
    }

    /** Says that nothing needs saving. */
    void tellSaved() {
        workbench.tell(Notice.of(Tone.GOOD, Texts.of(MainWindow.class).get("already-saved")));
    }

    /** Closes the top-most of guide and log. */
    void closeTopmost() {
        if (workbench.guideOpen().get() && shown != null) {
            workbench.guideOpen().set(false);
        } else {
            workbench.logOpen().set(false);
        }
    }

    /** The keys of the window work in this scene from now on. */
    public void installKeys(WindowCommands commands) {
        WindowKeys.install(getScene(), workbench, this, commands);
        ahead.follow(getScene());
        makeAhead(commands);
    }

    /** The next or the previous of rail, content, panels and status bar gets the focus. */
    public void nextArea(int direction) {
        Areas.next(List.of(frame.getTop(), rail, content, guide, log, frame.getBottom()), getScene(), direction);
    }

    private void voiceChanged(@Nullable Voice voice) {
        untold.clear();
        for (Step step : steps.values()) {
            if (voice == null) {
                step.closed();
            } else {
                untold.add(step.id());
                ahead.addFirst(() -> tell(step));
            }
        }
    }

    /** Tells a step of the open voice, once: each then reads files and fills its page, together too much for one turn. */
    void tell(Step step) {
        Voice voice = workbench.voice().get();
        if (voice != null && untold.remove(step.id())) {
            step.opened(voice);
        }
    }

    private void show(@Nullable StepId place) {
        onStep(Step::hidden);
        shown = place;
        boolean made = true;
        Step step = current();
        if (step == null) {
            turnTo(startPage);
        } else {
            tell(step);
            made = pages.containsKey(step.id());
            page(step).fill();
            while (step.addPart()) {
                made = false;
            }
            turnTo(page(step));
            guide.show(step.id(), step.title());
        }
        arrange();
        if (step != null) {
            step.shown();
            if (!made) {
                // What is new in the scene gets its skins, and with them what can have the focus, at the next pulse
                // only.
                page(step).applyCss();
            }
            Node focus = step.firstFocus() == null ? Areas.first(step.view()) : step.firstFocus();
            if (focus != null) {
                focus.requestFocus();
            }
        }
    }

    /** Pages that were shown stay where they are, unseen: put in again, all of a page would be styled again. */
    private StepPage page(Step step) {
        return pages.computeIfAbsent(step.id(), id -> {
            StepPage page = new StepPage(step, this::showAllKeys);
            page.setVisible(false);
            content.getChildren().add(page);
            return page;
        });
    }

    private void turnTo(Node page) {
        content.getChildren().forEach(other -> other.setVisible(other == page));
    }

    /** Makes the pages that nobody has asked for yet, while the window has nothing else to do. */
    private void makeAhead(WindowCommands commands) {
        ahead.add(() -> frame.setLeft(rail));
        for (Step step : steps.values()) {
            ahead.add(() -> page(step));
            ahead.add(step::outline);
            ahead.add(() -> page(step).fill());
            ahead.add(() -> addParts(step));
        }
        ahead.add(keys::prepare);
        ahead.add(commands::prepareSettings);
    }

    private void addParts(Step step) {
        if (step.addPart()) {
            ahead.addFirst(() -> addParts(step));
        }
    }

    private void arrange() {
        boolean onStep = shown != null;
        // Larger text needs more room, as a narrower window leaves less.
        double width = getWidth() * 100 / workbench.settings().get().textPercent();
        boolean wide = width >= GUIDE_BESIDE_FROM;
        boolean guideShown = onStep && workbench.guideOpen().get();
        if (onStep) {
            frame.setLeft(rail);
        }
        rail.setVisible(onStep);
        rail.setManaged(onStep);
        rail.setFolded(workbench.settings().get().railFolded() || (width > 0 && width < FOLD_RAIL_BELOW));
        middle.setRight(guideShown && wide ? guide : null);
        getChildren().remove(guide);
        if (guideShown && !wide) {
            StackPane.setAlignment(guide, Pos.CENTER_RIGHT);
            StackPane.setMargin(guide, new javafx.geometry.Insets(30, 0, 30, 0));
            getChildren().add(1, guide);
        }
        middle.setBottom(workbench.logOpen().get() ? new VBox(log) : null);
    }
}
