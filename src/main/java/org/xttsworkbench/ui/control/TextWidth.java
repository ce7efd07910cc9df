package org.xttsworkbench.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is drawn. A canvas cannot be asked, so a text node is measured; the last answers are kept. */
final class TextWidth {
    private static final int KEPT = 2000;
    private static final Map<String, Double> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > KEPT;
        }
    };

    private TextWidth() {}

    /** On the window's thread only. */
    static double of(String text, Font font) {
        return KNOWN.computeIfAbsent(font.getName() + font.getSize() + " " + text, key -> {
            Text node = new Text(text);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }
}
