package org.xttsworkbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.SegmentedChoice;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** How an exported voice is used in other programs, step by step. */
final class UseCard extends VBox {
    private static final int STEPS = 3;

    private enum Program {
        ALLTALK,
        COQUI,
        OTHER
    }

    private final ExportViewModel model;
    private final Texts texts;
    private final VBox steps = new VBox(6);
    private Program program = Program.ALLTALK;

    UseCard(ExportViewModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "padded");
        Label title = new Label(texts.get("use.title"));
        title.getStyleClass().add("heading");
        SegmentedChoice<Program> programs =
                new SegmentedChoice<>(List.of(Program.values()), one -> texts.get("use." + one), chosen -> {
                    program = chosen;
                    rebuild();
                });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                12,
                title,
                programs,
                space,
                Buttons.of(Action.of(texts.get("use.copy"), Feather.COPY, this::copy), "small-button"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, steps);
        model.name().addListener(o -> rebuild());
        model.result().addListener(o -> rebuild());
        model.parent().addListener(o -> rebuild());
        rebuild();
    }

    private List<String> sentences() {
        Path folder = model.out().orElse(Path.of("…"));
        var result = model.result().get();
        String path = result == null ? folder.toString() : result.out();
        String name = String.valueOf(Path.of(path).getFileName());
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(i -> texts.get("use." + program + "." + i, name, path))
                .toList();
    }

    private void rebuild() {
        steps.getChildren().clear();
        int number = 1;
        for (String sentence : sentences()) {
            Label count = new Label(number++ + ".");
            count.getStyleClass().add("muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(sentence);
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            steps.getChildren().add(new HBox(8, count, words));
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", sentences()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
