package org.xttsworkbench.ui.review;

import javafx.geometry.NodeOrientation;

/** Which way a text is written: Arabic and Hebrew from right to left. */
final class TextDirection {

    private TextDirection() {}

    /** The direction of the first letter that has one; left to right when there is none. */
    static NodeOrientation of(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            byte direction = Character.getDirectionality(c);
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return NodeOrientation.RIGHT_TO_LEFT;
            } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return NodeOrientation.LEFT_TO_RIGHT;
            }
            i += Character.charCount(c);
        }
        return NodeOrientation.LEFT_TO_RIGHT;
    }
}
