package org.xttsworkbench.ui.dataset;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.xttsworkbench.dataset.Rejection;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** What did not become a clip, each with its reason. */
final class LeftOutCard extends VBox {
    private final Texts texts = Texts.of(LeftOutCard.class);
    private final Label title = new Label();
    private final TableView<Rejection> table = new TableView<>();

    LeftOutCard() {
        super(4);
        getStyleClass().addAll("card", "left-out");
        title.getStyleClass().add("heading");
        title.setPadding(new javafx.geometry.Insets(10, 12, 4, 12));
        table.getStyleClass().add("edge-to-edge");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("left-out.where", 130, this::where));
        table.getColumns().add(column("left-out.why", 190, Rejection::reason));
        Label none = new Label(texts.get("left-out.none"));
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(title, table);
    }

    private String where(Rejection rejection) {
        return rejection.span() == null
                ? rejection.source()
                : texts.get(
                        "left-out.at",
                        rejection.source(),
                        Quantities.clock(rejection.span().startSeconds()));
    }

    private TableColumn<Rejection, String> column(
            String name, double width, java.util.function.Function<Rejection, String> words) {
        TableColumn<Rejection, String> column = new TableColumn<>(texts.get(name));
        column.setPrefWidth(width);
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(words.apply(features.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            private final Text words = new Text();

            {
                words.getStyleClass().add("wrapped");
                words.wrappingWidthProperty().bind(widthProperty().subtract(20));
            }

            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                words.setText(empty ? "" : text);
                setGraphic(empty ? null : words);
                setAccessibleText(text);
            }
        });
        return column;
    }

    void show(List<Rejection> leftOut) {
        title.setText(texts.get("left-out.title", leftOut.size()));
        table.getItems().setAll(leftOut);
    }
}
