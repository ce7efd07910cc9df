package org.xttsworkbench.ui.training;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The epochs of a run, one row each; the best marked by star, colour and word. */
final class EpochTable extends TableView<EpochRow> {
    private final Texts texts;
    private final TrainingViewModel model;

    EpochTable(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("epoch-table");
        setAccessibleText(texts.get("epochs.title"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        setPlaceholder(new Label(texts.get("epochs.empty")));
        number("epochs.epoch", 64, row -> Integer.toString(row.epoch()), "strong");
        number("epochs.step", 66, row -> Integer.toString(row.step()), "muted");
        number("epochs.training", 82, row -> Quantities.decimal(row.trainLoss(), 3), "");
        number("epochs.evaluation", 90, row -> of(row, EvaluationMetrics::evalLoss), "");
        number("epochs.text", 86, row -> of(row, EvaluationMetrics::evalLossTextCe), "");
        number("epochs.sound", 98, row -> of(row, EvaluationMetrics::evalLossMelCe), "");
        number("epochs.time", 66, row -> Quantities.clock(row.seconds()), "");
        marks();
        setRowFactory(view -> new BestRow());
        model.run().addListener((o, was, now) -> show(now));
        // What was the best so far is the best when the run has ended.
        model.phase().addListener(o -> refresh());
        show(model.run().get());
    }

    private void show(@Nullable ShownRun run) {
        setItems(run == null ? FXCollections.observableArrayList() : run.epochs());
        if (run != null) {
            run.epochs().addListener((javafx.collections.ListChangeListener<EpochRow>) change -> {
                // The newest epoch stays in view unless somebody reads another one.
                if (getSelectionModel().isEmpty()
                        && model.phase().get().isAlive()
                        && lastSeen() >= 0
                        && lastSeen() < getItems().size() - 1) {
                    scrollTo(getItems().size() - 1);
                }
            });
        }
    }

    /** The last line that is seen whole; -1 before the first is. */
    private int lastSeen() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null
                ? flow.getLastVisibleCell().getIndex()
                : -1;
    }

    private static String of(EpochRow row, java.util.function.ToDoubleFunction<EvaluationMetrics> value) {
        EvaluationMetrics evaluation = row.evaluation();
        return evaluation == null ? "" : Quantities.decimal(value.applyAsDouble(evaluation), 3);
    }

    private void number(String key, double width, Function<EpochRow, String> text, String style) {
        TableColumn<EpochRow, String> column = new TableColumn<>(texts.get(key));
        column.getStyleClass().add("numbers");
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            {
                getStyleClass().add("numbers");
                if (!style.isEmpty()) {
                    getStyleClass().add(style);
                }
            }

            @Override
            protected void updateItem(String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? "" : words);
                EpochRow row =
                        empty || getTableRow() == null ? null : getTableRow().getItem();
                boolean star = row != null
                        && row.mark() == EpochRow.Mark.BEST
                        && getTableView().getColumns().get(0) == getTableColumn();
                setGraphic(star ? new FontIcon(Feather.STAR) : null);
            }
        });
        getColumns().add(column);
    }

    private void marks() {
        TableColumn<EpochRow, EpochRow.Mark> column = new TableColumn<>("");
        column.setPrefWidth(126);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().mark()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(EpochRow.Mark mark, boolean empty) {
                super.updateItem(mark, empty);
                setText(null);
                setGraphic(empty || mark == null ? null : mark(mark));
            }
        });
        getColumns().add(column);
    }

    private @Nullable Node mark(EpochRow.Mark mark) {
        boolean alive = model.phase().get().isAlive();
        return switch (mark) {
            case NONE -> null;
            case BEST -> best(alive);
            case NOT_BETTER -> Chip.of(Tone.ATTENTION, Feather.TRENDING_UP, texts.get("epochs.not-better"));
            case RUNNING -> Chip.of(Tone.NEUTRAL, Feather.LOADER, texts.get("epochs.running"));
        };
    }

    private Node best(boolean alive) {
        Label chip = Chip.of(Tone.INFO, Feather.STAR, texts.get(alive ? "epochs.best-so-far" : "epochs.best"));
        chip.getStyleClass().add("best-chip");
        return chip;
    }

    private static final class BestRow extends TableRow<EpochRow> {
        @Override
        protected void updateItem(EpochRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("best-row");
            if (!empty && row != null && row.mark() == EpochRow.Mark.BEST) {
                getStyleClass().add("best-row");
            }
        }
    }
}
