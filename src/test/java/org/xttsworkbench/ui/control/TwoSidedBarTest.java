package org.xttsworkbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Both sides in one line where there is room; otherwise the right one is below, and nothing is past the edge. */
class TwoSidedBarTest {

    @Test
    void oneLineWhereThereIsRoom() {
        TwoSidedBar bar = bar(500);
        assertThat(bar.right().getLayoutY()).isZero();
        assertThat(bar.prefHeight(500)).isEqualTo(30);
        assertThat(end(bar)).isEqualTo(500);
    }

    @Test
    void belowWhereThereIsNot() {
        TwoSidedBar bar = bar(400);
        assertThat(bar.right().getLayoutY()).isGreaterThanOrEqualTo(30);
        assertThat(bar.prefHeight(400)).isGreaterThan(60);
        assertThat(end(bar)).isEqualTo(400);
    }

    @Test
    void inSeveralLinesWhereEvenThatIsTooWide() {
        TwoSidedBar bar = bar(120);
        assertThat(bar.prefHeight(120)).isGreaterThan(120);
        assertThat(end(bar)).isLessThanOrEqualTo(120);
    }

    /** 200 at the left; 90, 70 and one that wants 90 and may not be less than 100 at the right. */
    private static TwoSidedBar bar(double width) {
        TwoSidedBar bar = new TwoSidedBar(box(200));
        Region stubborn = box(90);
        stubborn.setMinWidth(100);
        bar.right().getChildren().addAll(box(90), stubborn, box(70));
        bar.resize(width, bar.prefHeight(width));
        bar.layout();
        return bar;
    }

    private static Region box(double width) {
        Region box = new Region();
        box.setMinSize(width, 30);
        box.setPrefSize(width, 30);
        return box;
    }

    private static double end(TwoSidedBar bar) {
        return bar.right().getLayoutX()
                + bar.right().getChildren().stream()
                        .map(Node::getBoundsInParent)
                        .mapToDouble(bounds -> bounds.getMaxX())
                        .max()
                        .orElse(0);
    }
}
