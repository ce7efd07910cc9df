package org.xttsworkbench.ui.start;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Recent voices, each with its next action. */
public final class StartPage extends VBox {

    public StartPage() {
        Label product = new Label("XTTS Workbench");
        product.getStyleClass().add("title-product");
        getStyleClass().add("page");
        getChildren().add(product);
    }
}
