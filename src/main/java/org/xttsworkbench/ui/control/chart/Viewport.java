package org.xttsworkbench.ui.control.chart;

/**
 * The part of the x axis that is shown.
 *
 * @param first where the axis begins
 * @param last where it ends
 * @param from left edge of what is shown
 * @param to right edge of what is shown
 * @param following whether new points move what is shown
 */
public record Viewport(double first, double last, double from, double to, boolean following) {
    private static final double NARROWEST = 1e-5;
    private static final double ROOM_AHEAD = 0.05;

    /** Everything of an axis, following. */
    public static Viewport all(double first, double last) {
        return new Viewport(first, last, first, last, true);
    }

    public boolean showsAll() {
        return from <= first && to >= last;
    }

    public double width() {
        return to - from;
    }

    /** The same view of an axis that has grown or shrunk; what showed everything goes on to. */
    public Viewport onAxis(double newFirst, double newLast) {
        if (newFirst == first && newLast == last) {
            return this;
        } else if (showsAll()) {
            return all(newFirst, newLast);
        }
        return new Viewport(newFirst, newLast, from, to, following).shifted(0, following);
    }

    /** Moved, when it follows, so that the newest point lies near the right edge. */
    public Viewport upTo(double newest) {
        if (!following || showsAll() || Double.isNaN(newest)) {
            return this;
        }
        return shifted(newest + ROOM_AHEAD * width() - to, true);
    }

    /**
     * Zoomed in (factor below 1) or out, with the place under the pointer kept where it is.
     *
     * @param at a place on the axis
     */
    public Viewport zoomed(double at, double factor) {
        double whole = last - first;
        double wanted = Math.max(whole * NARROWEST, width() * factor);
        if (wanted >= whole) {
            return new Viewport(first, last, first, last, true);
        }
        double share = width() > 0 ? (at - from) / width() : 0.5;
        double left = at - share * wanted;
        return new Viewport(first, last, left, left + wanted, following).shifted(0, following);
    }

    /** Moved by hand: no longer following. */
    public Viewport panned(double by) {
        return showsAll() ? this : shifted(by, false);
    }

    /** Follows again, as wide as it is. */
    public Viewport followed(double newest) {
        return new Viewport(first, last, from, to, true).upTo(newest);
    }

    /** Shows the whole axis. */
    public Viewport all() {
        return all(first, last);
    }

    private Viewport shifted(double by, boolean follows) {
        double width = width();
        double left = Math.max(first, Math.min(last - width, from + by));
        return new Viewport(first, last, left, left + width, follows);
    }
}
