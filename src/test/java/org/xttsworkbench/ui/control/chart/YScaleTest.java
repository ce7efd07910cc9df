package org.xttsworkbench.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class YScaleTest {

    @Test
    void endsAreRoundAndHoldTheRange() {
        YScale scale = YScale.around(2.63, 3.74, false, false, 7);
        assertThat(scale.low()).isCloseTo(2.6, offset(1e-9));
        assertThat(scale.high()).isCloseTo(3.8, offset(1e-9));
    }

    @Test
    void memoryBeginsAtZeroAndHasRoomForItsLimit() {
        ChartSeries used = new ChartSeries("used", SeriesStyle.AREA, new SeriesPyramid());
        used.points().append(0, 9);
        ChartMarks marks = new ChartMarks(null, null, new ChartMarks.Limit(12, "card"), null);
        YScale scale = YRange.of(List.of(used), Viewport.all(0, 1), marks, ChartOptions.FROM_ZERO);
        assertThat(scale.low()).isZero();
        assertThat(scale.high()).isGreaterThan(12);
    }

    @Test
    void oneOutlierDoesNotFlattenALoss() {
        ChartSeries loss = new ChartSeries("loss", SeriesStyle.RAW_AND_SMOOTHED, new SeriesPyramid());
        loss.smoothed().setWindow(50);
        for (int i = 0; i < 2000; i++) {
            loss.points().append(i, i == 1500 ? 1000 : 3 + 0.2 * Math.sin(i));
        }
        YScale scale = YRange.of(List.of(loss), Viewport.all(0, 2000), ChartMarks.NONE, ChartOptions.DATA);
        assertThat(scale.high()).isLessThan(100);
        assertThat(scale.low()).isLessThan(2.9);
    }

    @Test
    void aLogarithmHasNoPlaceForZero() {
        YScale scale = YScale.around(0, 10, false, true, 7);
        assertThat(scale.share(0)).isNaN();
        assertThat(scale.share(10)).isBetween(0.9, 1.0);
    }

    @Test
    void oneValueIsEnough() {
        YScale scale = YScale.around(3, 3, false, false, 7);
        assertThat(scale.high()).isGreaterThan(scale.low());
        assertThat(scale.share(3)).isBetween(0.0, 1.0);
    }
}
