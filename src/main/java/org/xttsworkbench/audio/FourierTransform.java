package org.xttsworkbench.audio;

/** The discrete Fourier transform of a power of two, in place: Cooley and Tukey's with bits reversed first. */
final class FourierTransform {

    private FourierTransform() {}

    static void transform(double[] real, double[] imaginary) {
        int n = real.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
        for (int size = 2; size <= n; size <<= 1) {
            double angle = -2 * Math.PI / size;
            for (int k = 0; k < size / 2; k++) {
                double cos = Math.cos(angle * k);
                double sin = Math.sin(angle * k);
                for (int a = k; a < n; a += size) {
                    int b = a + size / 2;
                    double re = real[b] * cos - imaginary[b] * sin;
                    double im = real[b] * sin + imaginary[b] * cos;
                    real[b] = real[a] - re;
                    imaginary[b] = imaginary[a] - im;
                    real[a] += re;
                    imaginary[a] += im;
                }
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
