package org.xttsworkbench.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.VoiceLibrary;
import org.xttsworkbench.ui.shell.VoiceLibrary.Stored;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** What a voice takes on the disk; runs, exports and caches can go to the trash after a question. */
public final class StorageView extends VBox {
    private final Texts texts = Texts.of(StorageView.class);
    private final Workbench workbench;
    private final VoiceLibrary library;
    private final Path folder;
    private final VBox rows = new VBox();
    private final Label total = new Label();

    public StorageView(Workbench workbench, VoiceLibrary library, Path folder) {
        super(10);
        this.workbench = workbench;
        this.library = library;
        this.folder = folder;
        rows.getStyleClass().add("card");
        total.getStyleClass().add("strong");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, 320);
        getChildren().setAll(scroll, total);
        load();
    }

    /** Shows the view over the window. */
    public static void show(
            @Nullable Window owner, Workbench workbench, VoiceLibrary library, Path folder, String name) {
        Texts texts = Texts.of(StorageView.class);
        Dialogs.closable(owner, texts.get("storage.title", name), new StorageView(workbench, library, folder))
                .show();
    }

    private void load() {
        workbench.tasks().run(context -> library.sizes(folder), this::show);
    }

    private void show(Outcome<List<Stored>> outcome) {
        if (outcome instanceof Outcome.Done<List<Stored>> done) {
            rows.getChildren().setAll(done.result().stream().map(this::row).toList());
            long bytes = done.result().stream().mapToLong(Stored::bytes).sum();
            total.setText(texts.get("storage.total", Quantities.bytes(bytes)));
        } else if (outcome instanceof Outcome.Failed<List<Stored>> failed) {
            total.setText(failed.failure().getMessage());
        }
    }

    private String words(Stored stored) {
        return texts.get(
                "storage." + stored.kind(), String.valueOf(stored.path().getFileName()));
    }

    private HBox row(Stored stored) {
        Label what = new Label(words(stored));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label size = new Label(Quantities.bytes(stored.bytes()));
        size.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, what, space, size);
        row.getStyleClass().add("voice-row");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (stored.deletable()) {
            Button delete = Buttons.of(Action.of(texts.get("storage.delete"), () -> delete(stored)), "small-button");
            delete.setAccessibleText(texts.get("storage.ask.title", words(stored)));
            row.getChildren().add(delete);
        }
        return row;
    }

    private void delete(Stored stored) {
        int choice = Dialogs.ask(
                getScene().getWindow(),
                texts.get("storage.ask.title", words(stored)),
                texts.get("storage.ask." + stored.kind(), Quantities.bytes(stored.bytes())),
                List.of(texts.get("storage.ask.delete"), texts.get("storage.ask.keep")));
        if (choice != 0) {
            return;
        }
        workbench
                .tasks()
                .run(
                        context -> {
                            library.trash(stored.path());
                            return stored;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Done<Stored>) {
                                workbench.tell(Notice.of(Tone.GOOD, texts.get("storage.deleted", words(stored))));
                                workbench.changed();
                            } else if (outcome instanceof Outcome.Failed<Stored> failed) {
                                workbench.tell(Notice.of(failed.failure()));
                            }
                            load();
                        });
    }
}
