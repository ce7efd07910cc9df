package org.xttsworkbench.app;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.DepthTest;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * When there is something to see, and to use: what came before is the start, what is late after it keeps a person
 * waiting. A window manager may have the first picture painted a second time, in another size.
 */
final class FirstPicture extends AnimationTimer {
    private static final long IN_TIME_NANOS = 40_000_000;
    private static final int IN_TIME = 2;
    private static final int MOST = 60;

    private final Node part;
    private final Runnable next;
    private long before;
    private int inTime;
    private int pulses;

    private FirstPicture(Parent root, Runnable next) {
        List<Node> children = root.getChildrenUnmodifiable();
        this.part = children.isEmpty() ? root : children.get(children.size() - 1);
        this.next = next;
    }

    /**
     * Calls {@code next} once the first picture of a window that was just shown is painted; on the window's thread.
     *
     * @param root of the window's scene
     */
    static void then(Parent root, Runnable next) {
        new FirstPicture(root, next).start();
    }

    @Override
    public void handle(long now) {
        // A pulse waits for the picture before it only where something is new: the depth of a small part, which is not
        // seen.
        part.setDepthTest(++pulses % 2 == 0 ? DepthTest.DISABLE : DepthTest.INHERIT);
        inTime = now - before < IN_TIME_NANOS ? inTime + 1 : 0;
        before = now;
        if (inTime >= IN_TIME || pulses >= MOST) {
            part.setDepthTest(DepthTest.INHERIT);
            stop();
            next.run();
        }
    }
}
