package org.xttsworkbench.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class SmoothedSeriesTest {

    @Test
    void aWindowOfOneIsTheCurveItself() {
        SeriesPyramid points = points(3, 1, 2);
        SmoothedSeries smoothed = new SmoothedSeries(points);
        smoothed.setWindow(SmoothedSeries.windowOf(0));
        assertThat(smoothed.value(1)).isEqualTo(1f);
    }

    @Test
    void aConstantStaysWhatItIsFromTheFirstPointOn() {
        SmoothedSeries smoothed = new SmoothedSeries(points(5, 5, 5, 5));
        smoothed.setWindow(100);
        for (int i = 0; i < 4; i++) {
            assertThat(smoothed.value(i)).isCloseTo(5f, offset(1e-5f));
        }
    }

    @Test
    void valuesAreThoseOfTheFormulaAlsoWhenPointsComeOneByOne() {
        double[] values = {4, 2, 6, 1, 9, 3};
        SeriesPyramid points = new SeriesPyramid();
        SmoothedSeries smoothed = new SmoothedSeries(points);
        smoothed.setWindow(4);
        double keep = 0.75;
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            points.append(i, values[i]);
            sum = keep * sum + 0.25 * values[i];
            weight = keep * weight + 0.25;
            assertThat(smoothed.value(i)).isCloseTo((float) (sum / weight), offset(1e-5f));
        }
    }

    @Test
    void aGapStaysAGapAndTheMeanGoesOnBehindIt() {
        SmoothedSeries smoothed = new SmoothedSeries(points(4, Double.NaN, 4));
        smoothed.setWindow(10);
        assertThat(smoothed.value(1)).isNaN();
        assertThat(smoothed.value(2)).isCloseTo(4f, offset(1e-5f));
    }

    @Test
    void aCurveThatWasHalvedIsSmoothedAnew() {
        SeriesPyramid points = new SeriesPyramid(8);
        SmoothedSeries smoothed = new SmoothedSeries(points);
        smoothed.setWindow(3);
        for (int i = 0; i < 100; i++) {
            points.append(i, 7);
            assertThat(smoothed.value(points.size() - 1)).isCloseTo(7f, offset(1e-4f));
        }
    }

    private static SeriesPyramid points(double... values) {
        SeriesPyramid points = new SeriesPyramid();
        for (int i = 0; i < values.length; i++) {
            points.append(i, values[i]);
        }
        return points;
    }
}
