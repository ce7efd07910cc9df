package org.xttsworkbench.ui.control.chart;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are in a font; a canvas cannot say. */
final class TextWidth {
    private final Text text = new Text();

    double of(String words, Font font) {
        text.setFont(font);
        text.setText(words);
        return text.getLayoutBounds().getWidth();
    }

    double height(Font font) {
        text.setFont(font);
        text.setText("0");
        return text.getLayoutBounds().getHeight();
    }
}
