package org.xttsworkbench.ui.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.xttsworkbench.text.TextDiff;
import org.xttsworkbench.ui.control.TextDirection;
import org.xttsworkbench.ui.words.Texts;

/** What was changed in a text, word by word: struck what was heard, underlined what is said. */
final class DifferenceFlow extends TextFlow {

    void show(List<TextDiff.Part> parts, String text, Texts texts) {
        getChildren().clear();
        TextDirection.apply(this, text);
        StringBuilder spoken = new StringBuilder();
        for (TextDiff.Part part : parts) {
            if (part.kind() == TextDiff.Kind.SAME) {
                getChildren().add(new Text(part.hypothesis() + " "));
                spoken.append(part.hypothesis()).append(' ');
                continue;
            }
            if (!part.reference().isEmpty()) {
                getChildren().addAll(label(part.reference(), "diff-removed"), new Text(" "));
                spoken.append(texts.get("diff.removed", part.reference())).append(' ');
            }
            if (!part.hypothesis().isEmpty()) {
                getChildren().addAll(label(part.hypothesis(), "diff-added"), new Text(" "));
                spoken.append(texts.get("diff.added", part.hypothesis())).append(' ');
            }
        }
        setAccessibleText(spoken.toString());
    }

    private static Node label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
