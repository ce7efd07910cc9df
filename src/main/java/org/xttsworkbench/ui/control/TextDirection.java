package org.xttsworkbench.ui.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.text.Font;

/**
 * Which way a text is written: Arabic and Hebrew from right to left. Such texts have a font of their own, which holds
 * their letters and all punctuation: with punctuation from another font the toolkit puts the words of a sentence in a
 * wrong order.
 */
public final class TextDirection {
    /** Name of the bundled font for texts from right to left. */
    static final String FAMILY = "Workbench Arabic";

    private static final String STYLE = "right-to-left";
    private static final String MARK = "\u200f";

    private TextDirection() {}

    /** Whether the first letter that has a direction is written from right to left. */
    public static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            byte direction = Character.getDirectionality(c);
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** Has a node show a text in its direction. */
    public static void apply(Node node, String text) {
        boolean rightToLeft = isRightToLeft(text);
        node.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        if (!rightToLeft) {
            node.getStyleClass().remove(STYLE);
        } else if (!node.getStyleClass().contains(STYLE)) {
            node.getStyleClass().add(STYLE);
        }
    }

    /** The text for a canvas, which has one direction: marks at both ends hold its punctuation in place. */
    static String marked(String text) {
        return isRightToLeft(text) ? MARK + text + MARK : text;
    }

    /** The font for a text on a canvas. */
    static Font font(String text, Font usual) {
        return isRightToLeft(text) ? Font.font(FAMILY, usual.getSize()) : usual;
    }
}
