package org.xttsworkbench.ui.control.chart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.xttsworkbench.ui.control.Palette;

/**
 * A chart of curves over the course of a run. Wheel zooms at the pointer, drag pans, double-click or {@code 0} shows
 * everything; the arrow keys move the read-out, {@code +} and {@code -} zoom, {@code F} follows new points. It is drawn
 * at most once per pulse, whatever changed; colours come from the style sheet.
 */
public final class RunChart extends Region {
    private static final StyleablePropertyFactory<RunChart> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final ObservableList<ChartSeries> series = FXCollections.observableArrayList();
    private final Canvas plot = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Palette<ChartColor> palette;
    private final ChartPainter painter;
    private final ReadoutPainter readoutPainter;
    private final ChartWords words;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.all(0, 1));
    private final ReadOnlyObjectWrapper<Optional<Readout>> readout = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ChartMarks marks = ChartMarks.NONE;
    private ChartOptions options = ChartOptions.DATA;
    private AxisUnit unit = AxisUnit.of("");
    private boolean live;
    private PlotArea area;
    private boolean plotStale = true;
    private String name = "";

    /** @param words for the read-out and for screen readers */
    public RunChart(ChartWords words) {
        this.words = words;
        this.palette = new Palette<>(FACTORY, this, ChartColor.class, RunChart::palette, 11, this::repaint);
        this.painter = new ChartPainter(plot.getGraphicsContext2D(), palette);
        this.readoutPainter = new ReadoutPainter(overlay.getGraphicsContext2D(), palette);
        this.area = new PlotArea(0, 0, 1, 1, viewport.get(), new YScale(0, 1, false));
        getStyleClass().add("run-chart");
        getChildren().addAll(plot, overlay);
        overlay.setMouseTransparent(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 60);
        setPrefSize(400, 200);
        series.addListener((javafx.collections.ListChangeListener<ChartSeries>) change -> repaint());
        viewport.addListener(o -> repaint());
        readout.addListener(o -> requestLayout());
        ChartInput.install(this);
    }

    /** The curves, in the order in which they are drawn. */
    public ObservableList<ChartSeries> series() {
        return series;
    }

    /** What the chart is called by screen readers. */
    public void setName(String name) {
        this.name = name;
        describe();
    }

    /** Says that curves have new points. */
    public void dataChanged() {
        viewport.set(viewport.get().upTo(newest()));
        repaint();
    }

    /** Sets where the x axis begins and ends, in the data's unit. */
    public void setAxis(double first, double last, AxisUnit axisUnit) {
        unit = axisUnit;
        viewport.set(viewport.get().onAxis(first, Math.max(last, first + 1e-9)));
        repaint();
    }

    public void setMarks(ChartMarks marks) {
        this.marks = marks;
        repaint();
    }

    public void setOptions(ChartOptions options) {
        this.options = options;
        repaint();
    }

    /** Draws heights even in the logarithm, or even in the value. */
    public void setLogarithmic(boolean on) {
        setOptions(options.withLogarithm(on));
    }

    /**
     * Sets how far curves with raw values are smoothed.
     *
     * @param slider 0 for not at all, 1 for as much as there is
     */
    public void setSmoothing(double slider) {
        series.forEach(one -> one.smoothed().setWindow(SmoothedSeries.windowOf(slider)));
        repaint();
    }

    /** Whether the newest value is marked. */
    public void setLive(boolean live) {
        this.live = live;
        repaint();
    }

    /** What is shown of the x axis. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /** What is read out; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<Readout>> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** Zooms in around the read-out, or around the middle. */
    public void zoom(double factor) {
        Viewport view = viewport.get();
        double at = readout.get().map(Readout::x).orElse((view.from() + view.to()) / 2);
        viewport.set(view.zoomed(at, factor));
    }

    /** Shows the whole axis. */
    public void showAll() {
        viewport.set(viewport.get().all());
    }

    /** Keeps the newest points in view from now on. */
    public void follow() {
        viewport.set(viewport.get().followed(newest()));
    }

    void zoomAt(double pixel, double factor) {
        viewport.set(viewport.get().zoomed(area.valueAt(pixel), factor));
    }

    void panBy(double pixels) {
        viewport.set(viewport.get().panned(-pixels * viewport.get().width() / Math.max(1, area.width())));
    }

    void readAt(double pixel) {
        boolean inside = pixel >= area.left() && pixel <= area.right();
        readout.set(inside && hasPoints() ? Optional.of(find(area.valueAt(pixel))) : Optional.empty());
    }

    /** Moves the read-out by so many pixels; it begins at the newest point. */
    void moveReadout(double pixels) {
        if (hasPoints()) {
            double from = readout.get()
                    .map(Readout::x)
                    .orElse(Math.min(newest(), viewport.get().to()));
            Readout next = find(inView(area.valueAt(area.x(from) + pixels)));
            // Points may be further apart than a pixel.
            for (int i = 2;
                    i < area.width() && next.x() == from && readout.get().isPresent();
                    i++) {
                next = find(inView(area.valueAt(area.x(from) + i * pixels)));
            }
            readout.set(Optional.of(next));
            setAccessibleText(next.sentence());
        }
    }

    private double inView(double at) {
        return Math.max(viewport.get().from(), Math.min(viewport.get().to(), at));
    }

    void hideReadout() {
        readout.set(Optional.empty());
        describe();
    }

    private Readout find(double at) {
        return ReadoutFinder.at(at, series, words, locale());
    }

    private boolean hasPoints() {
        return series.stream().anyMatch(one -> one.points().size() > 0);
    }

    private double newest() {
        return series.stream()
                .filter(one -> one.style() != SeriesStyle.COMPARED)
                .mapToDouble(one -> one.points().lastX())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    private void repaint() {
        plotStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (plot.getWidth() != width || plot.getHeight() != height) {
            plot.setWidth(width);
            plot.setHeight(height);
            overlay.setWidth(width);
            overlay.setHeight(height);
            plotStale = true;
        }
        if (plotStale) {
            plotStale = false;
            area = painter.paint(
                    new ChartPainter.Content(series, marks, options, viewport.get(), unit, live, locale()),
                    width,
                    height);
            describe();
        }
        // An empty canvas costs as much as a full one.
        overlay.setVisible(readout.get().isPresent());
        readout.get().ifPresent(found -> {
            overlay.getGraphicsContext2D().clearRect(0, 0, width, height);
            readoutPainter.paint(found, area);
        });
    }

    private void describe() {
        if (readout.get().isEmpty()) {
            setAccessibleText(ChartSummary.of(name, series, words, locale()));
        }
    }

    Palette<ChartColor> palette() {
        return palette;
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(RunChart.class.getResource("chart.css")).toExternalForm();
    }

    /** Properties of style sheets. */
    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
