package org.xttsworkbench.ui.control.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis: steps of 1, 2 or 5 times a power of ten. */
public final class AxisTicks {
    private static final double TINY = 1e-3;

    private AxisTicks() {}

    /**
     * The marks of an even axis.
     *
     * @param most at most so many, at least 2
     */
    public static List<Tick> linear(double from, double to, int most, Locale locale) {
        if (!(to > from) || !Double.isFinite(to - from)) {
            return List.of();
        }
        double step = step(from, to, most);
        List<Tick> ticks = new ArrayList<>();
        double largest = Math.max(Math.abs(from), Math.abs(to));
        long first = (long) Math.ceil(from / step - 1e-9);
        for (long i = first; i * step <= to + step * 1e-9; i++) {
            double value = i * step;
            ticks.add(new Tick(value, label(value, step, largest, locale)));
        }
        return ticks;
    }

    /** The distance of marks that leaves at most so many. */
    public static double step(double from, double to, int most) {
        double raw = (to - from) / Math.max(1, most - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if ((to - from) / (factor * power) <= most - 1 + 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The marks of an axis that is even in the logarithm; both ends above 0. */
    public static List<Tick> logarithmic(double from, double to, int most, Locale locale) {
        if (!(to > from) || from <= 0) {
            return List.of();
        }
        if (to / from < 20) {
            return linear(from, to, most, locale);
        }
        int first = (int) Math.floor(Math.log10(from));
        int last = (int) Math.ceil(Math.log10(to));
        int every = Math.max(1, (int) Math.ceil((last - first) / (double) Math.max(1, most - 1)));
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += every) {
            for (double factor : every == 1 && last - first <= 2 ? new double[] {1, 2, 5} : new double[] {1}) {
                double value = factor * Math.pow(10, power);
                if (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9)) {
                    ticks.add(new Tick(value, label(value, value, value, locale)));
                }
            }
        }
        return ticks;
    }

    /** A number with as many places as the axis's steps need; very small ones as {@code 5e-6}. */
    static String label(double value, double step, double largest, Locale locale) {
        if (value == 0) {
            return "0";
        }
        if (largest < TINY) {
            DecimalFormat format = new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(locale));
            return format.format(value).replace('E', 'e');
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int places = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }
}
