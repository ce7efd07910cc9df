package org.xttsworkbench.ui.control;

import javafx.scene.control.Label;

/** The picture of a key. */
public final class KeyCap {

    private KeyCap() {}

    /** @param key as people read it ("Ctrl Enter") */
    public static Label of(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return cap;
    }
}
