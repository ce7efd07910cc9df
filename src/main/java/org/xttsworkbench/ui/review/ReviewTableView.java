package org.xttsworkbench.ui.review;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Texts;

/** The table of clips: only the lines that are seen exist, so 100 000 clips are as quick as ten. */
final class ReviewTableView extends TableView<ReviewRow> {
    private static final double LINE = 30;
    private static final double WIDEST = 0.25;
    private static final double PICTURES_FROM = 760;

    private final ReviewViewModel review;
    private final ReviewModel model;
    private final TableColumn<ReviewRow, ReviewRow> said;
    private final TableColumn<ReviewRow, ReviewRow> sound;
    private boolean selecting;
    private double scale = 1;

    ReviewTableView(ReviewViewModel review, ReviewThumbnails pictures, Texts texts) {
        this.review = review;
        this.model = review.table();
        getStyleClass().addAll("review-table", "edge-to-edge");
        setAccessibleText(texts.get("table.name"));
        setItems(model.rows());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        said = column(texts.get("column.text"), 400, () -> new RowCell.Said(texts));
        sound = column(texts.get("column.sound"), 118, () -> new RowCell.Sound(pictures));
        getColumns()
                .setAll(List.of(
                        column("", 42, () -> new RowCell.State(texts)),
                        column(texts.get("column.clip"), 64, RowCell.Place::new),
                        sound,
                        said,
                        column(texts.get("column.reason"), 250, () -> new RowCell.Reasons(texts)),
                        column(texts.get("column.length"), 90, () -> new RowCell.Length(texts))));
        getColumns().get(1).getStyleClass().add("numbers");
        getColumns().get(5).getStyleClass().add("numbers");
        widthProperty().addListener(o -> fit());
        heightProperty().addListener((property, before, now) -> {
            if (before.doubleValue() <= 0 && model.index() > 0) {
                scrollTo(Math.max(0, model.index() - 1));
            }
        });
        Appearance.scale(this, this::size);
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> selected());
        model.revision().addListener(o -> follow());
        focusModelProperty().get().focusedIndexProperty().addListener(o -> selected());
        follow();
    }

    private static TableColumn<ReviewRow, ReviewRow> column(String title, double width, Supplier<RowCell> cell) {
        TableColumn<ReviewRow, ReviewRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setPrefWidth(width);
        column.setUserData(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Lines and columns follow the size of the text. */
    private void size(double now) {
        scale = now;
        setFixedCellSize(Math.rint(LINE * scale));
        fit();
    }

    /** The text takes what the others leave. */
    private void fit() {
        // Large text in a small window needs the room; the editor shows the waveform anyway.
        sound.setVisible(getWidth() <= 0 || getWidth() >= scale * PICTURES_FROM);
        getColumns().stream()
                .filter(column -> !column.equals(said))
                .forEach(column ->
                        column.setPrefWidth(Math.min(scale * (double) column.getUserData(), WIDEST * getWidth())));
        double others = getColumns().stream()
                .filter(column -> !column.equals(said) && column.isVisible())
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        said.setPrefWidth(Math.max(120, getWidth() - others - 14));
    }

    private void selected() {
        if (selecting || model.isChanging()) {
            return;
        }
        List<ReviewRow> chosen = getSelectionModel().getSelectedItems();
        if (!chosen.isEmpty()) {
            int focused = getFocusModel().getFocusedIndex();
            boolean lead = getSelectionModel().isSelected(focused)
                    && focused < getItems().size();
            review.select(
                    List.copyOf(chosen.stream().filter(row -> row != null).toList()),
                    lead ? getItems().get(focused) : getSelectionModel().getSelectedItem());
        }
    }

    /** Selects what the model says; the line is brought into view where it is not. */
    private void follow() {
        int at = model.index();
        selecting = true;
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(at);
            getFocusModel().focus(at);
            reveal(at);
        }
        selecting = false;
    }

    private void reveal(int at) {
        if (getHeight() <= 0) {
            // It is shown for the first time soon, and comes here again.
            return;
        }
        double line = Math.max(1, getFixedCellSize());
        int seen = Math.max(1, (int) ((getHeight() - 2 * line) / line));
        int first = firstSeen();
        if (first < 0 || at < first || at >= first + seen) {
            scrollTo(Math.max(0, at < first ? at : at - seen + 2));
        }
    }

    /** The first line that is seen whole; -1 when none is. */
    private int firstSeen() {
        if (lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            return first.getLayoutY() < -1 ? first.getIndex() + 1 : first.getIndex();
        }
        return -1;
    }
}
