package org.xttsworkbench.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.xttsworkbench.ui.words.Texts;

/** How many clips have which length: a bar a second, lines at round numbers. */
final class LengthHistogram extends Region {
    private static final double LEFT = 34;
    private static final double BOTTOM = 34;
    private static final double TOP = 8;
    private static final int LINES = 4;

    private final List<Region> bars = new ArrayList<>();
    private final List<Label> seconds = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private final Label unit = axis(Texts.of(LengthHistogram.class).get("result.unit"));
    private List<Integer> values = List.of();
    private int first;
    private int step = 1;

    LengthHistogram() {
        setMinSize(160, 120);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(List<Integer> clipsPerSecond) {
        int begin = 0;
        while (begin < clipsPerSecond.size() - 1 && clipsPerSecond.get(begin) == 0) {
            begin++;
        }
        first = begin;
        values = clipsPerSecond.subList(Math.min(begin, clipsPerSecond.size()), clipsPerSecond.size());
        int most = values.stream().mapToInt(Integer::intValue).max().orElse(1);
        step = roundStep(most);
        bars.clear();
        seconds.clear();
        lines.clear();
        counts.clear();
        for (int count = 0; count <= most; count += step) {
            Region line = new Region();
            line.getStyleClass().add("histogram-line");
            lines.add(line);
            counts.add(axis(String.valueOf(count)));
        }
        for (int i = 0; i < values.size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            bars.add(bar);
        }
        for (int i = 0; i <= values.size(); i++) {
            seconds.add(axis(String.valueOf(first + i)));
        }
        getChildren().setAll(lines);
        getChildren().addAll(counts);
        getChildren().addAll(bars);
        getChildren().addAll(seconds);
        getChildren().add(unit);
        setAccessibleText(Texts.of(LengthHistogram.class).get("result.histogram", values.toString(), first));
        requestLayout();
    }

    /** 1, 2 or 5 times a power of ten, so that about four lines are drawn. */
    static int roundStep(int most) {
        int power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (most <= digit * power * LINES) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }

    private static Label axis(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("tiny", "muted");
        return label;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT;
        double height = getHeight() - BOTTOM - TOP;
        double most =
                Math.max(1, values.stream().mapToInt(Integer::intValue).max().orElse(1));
        double foot = TOP + height;
        for (int i = 0; i < lines.size(); i++) {
            double y = foot - i * step / most * height;
            lines.get(i).resizeRelocate(LEFT, Math.floor(y), width, 1);
            Label count = counts.get(i);
            count.autosize();
            count.relocate(LEFT - 6 - count.getWidth(), y - count.getHeight() / 2);
        }
        double column = width / Math.max(1, values.size());
        for (int i = 0; i < bars.size(); i++) {
            double bar = values.get(i) / most * height;
            bars.get(i).resizeRelocate(LEFT + i * column + 1, foot - bar, Math.max(1, column - 2), bar);
        }
        int every = (int) Math.max(1, Math.ceil(24 / column));
        for (int i = 0; i < seconds.size(); i++) {
            Label second = seconds.get(i);
            second.setVisible(i % every == 0);
            second.autosize();
            double x = Math.min(LEFT + i * column - second.getWidth() / 2, getWidth() - second.getWidth());
            second.relocate(x, foot + 3);
        }
        unit.autosize();
        layoutInArea(unit, LEFT, foot + 17, width, unit.getHeight(), 0, javafx.geometry.HPos.CENTER, VPos.TOP);
    }
}
