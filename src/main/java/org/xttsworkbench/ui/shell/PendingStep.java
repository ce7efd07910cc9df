package org.xttsworkbench.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.words.Texts;

/** A place in the rail for a step that a later version brings: it opens and says so. */
public final class PendingStep extends Step {
    private static final double TEXT_WIDTH = 520;

    private final Ikon icon;
    private final Texts texts = Texts.of(Step.class);
    private @Nullable Node view;

    /** @param meanwhile what the person does until then */
    public PendingStep(StepId id, Ikon icon, Runnable meanwhile) {
        super(id, StepState.notYet(Texts.of(Step.class).get("pending.state." + id)));
        this.icon = icon;
        frame.primary().set(Action.of(texts.get("pending.action." + id), meanwhile));
    }

    @Override
    public void opened(Voice voice) {}

    @Override
    public void closed() {}

    @Override
    public Node outline() {
        if (view == null) {
            Label heading = new Label(texts.get("pending.title." + id()));
            heading.getStyleClass().add("heading");
            Label detail = new Label(texts.get("pending.detail." + id()));
            detail.getStyleClass().add("muted");
            detail.setWrapText(true);
            detail.setMaxWidth(TEXT_WIDTH);
            FontIcon large = new FontIcon(icon);
            large.getStyleClass().add("icon-empty");
            VBox box = new VBox(large, heading, detail);
            box.getStyleClass().add("empty-state");
            box.setAlignment(Pos.CENTER);
            view = box;
        }
        return view;
    }
}
