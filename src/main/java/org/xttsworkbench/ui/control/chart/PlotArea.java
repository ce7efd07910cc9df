package org.xttsworkbench.ui.control.chart;

/**
 * Where in the canvas the curves lie, and which place each value has there.
 *
 * @param left edge of the curves' ground in pixels
 */
record PlotArea(double left, double top, double right, double bottom, Viewport view, YScale scale) {

    double x(double value) {
        return left + (right - left) * (value - view.from()) / view.width();
    }

    double y(double value) {
        return bottom - (bottom - top) * scale.share(value);
    }

    double valueAt(double pixel) {
        return view.from() + view.width() * (pixel - left) / Math.max(1, right - left);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
