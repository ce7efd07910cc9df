package org.xttsworkbench.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesPyramidTest {

    @Test
    void everyStretchHasTheExtremesOfItsPoints() {
        SeriesPyramid pyramid = new SeriesPyramid(1024);
        Random random = new Random(1);
        float[] values = new float[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(20) == 0 ? Float.NaN : random.nextFloat() * 10 - 5;
            pyramid.append(i, values[i]);
        }
        for (int tries = 0; tries < 2000; tries++) {
            int from = random.nextInt(values.length);
            int to = from + random.nextInt(values.length - from + 1);
            float low = Float.NaN;
            float high = Float.NaN;
            for (int i = from; i < to; i++) {
                if (!Float.isNaN(values[i])) {
                    low = Float.isNaN(low) ? values[i] : Math.min(low, values[i]);
                    high = Float.isNaN(high) ? values[i] : Math.max(high, values[i]);
                }
            }
            assertThat(Float.compare(pyramid.lowest(from, to), low)).isZero();
            assertThat(Float.compare(pyramid.highest(from, to), high)).isZero();
        }
    }

    @Test
    void aFullPyramidKeepsExtremesMeansAndPlacesInHalfTheBuckets() {
        SeriesPyramid pyramid = new SeriesPyramid(8);
        for (int i = 0; i < 9; i++) {
            pyramid.append(i, i == 5 ? 100 : i);
        }
        assertThat(pyramid.pointsPerBucket()).isEqualTo(2);
        assertThat(pyramid.points()).isEqualTo(9);
        assertThat(pyramid.size()).isEqualTo(5);
        assertThat(pyramid.x(2)).isEqualTo(4);
        assertThat(pyramid.mean(2)).isEqualTo(52f);
        assertThat(pyramid.highest(2, 3)).isEqualTo(100f);
        assertThat(pyramid.lowest(2, 3)).isEqualTo(4f);
        assertThat(pyramid.lastX()).isEqualTo(8);
    }

    @Test
    void extremesSurviveManyHalvings() {
        SeriesPyramid pyramid = new SeriesPyramid(64);
        Random random = new Random(2);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 64 * 64;
        for (int i = 0; i < count; i++) {
            float value = (float) random.nextGaussian();
            low = Math.min(low, value);
            high = Math.max(high, value);
            sum += value;
            pyramid.append(i, value);
        }
        assertThat(pyramid.size()).isLessThanOrEqualTo(64);
        assertThat(pyramid.lowest(0, pyramid.size())).isEqualTo((float) low);
        assertThat(pyramid.highest(0, pyramid.size())).isEqualTo((float) high);
        double means = 0;
        for (int i = 0; i < pyramid.size(); i++) {
            means += pyramid.mean(i);
        }
        // Floats of about 1 lose 1e-7 each in a handful of additions.
        assertThat(means / pyramid.size()).isCloseTo(sum / count, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void aPlaceIsInTheLastBucketThatBeginsAtOrBeforeIt() {
        SeriesPyramid pyramid = new SeriesPyramid();
        pyramid.append(10, 1);
        pyramid.append(20, 2);
        pyramid.append(20, 3);
        assertThat(pyramid.bucketAt(9.9)).isEqualTo(-1);
        assertThat(pyramid.bucketAt(10)).isZero();
        assertThat(pyramid.bucketAt(19.9)).isZero();
        assertThat(pyramid.bucketAt(20)).isEqualTo(2);
        assertThat(pyramid.bucketAt(99)).isEqualTo(2);
    }

    @Test
    void pointsComeInOrder() {
        SeriesPyramid pyramid = new SeriesPyramid();
        pyramid.append(2, 1);
        assertThatThrownBy(() -> pyramid.append(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClearedPyramidBeginsAnew() {
        SeriesPyramid pyramid = new SeriesPyramid(4);
        for (int i = 0; i < 10; i++) {
            pyramid.append(i, i);
        }
        pyramid.clear();
        pyramid.append(0, 7);
        assertThat(pyramid.size()).isEqualTo(1);
        assertThat(pyramid.pointsPerBucket()).isEqualTo(1);
        assertThat(pyramid.highest(0, 1)).isEqualTo(7f);
    }
}
