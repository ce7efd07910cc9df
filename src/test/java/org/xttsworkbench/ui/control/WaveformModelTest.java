package org.xttsworkbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaveformModelTest {
    private final WaveformModel model = new WaveformModel();

    /** Loud everywhere but for 20 ms of silence around second 11.05. */
    @BeforeEach
    void clip() {
        short[] samples = new short[4 * 8000];
        for (int i = 0; i < samples.length; i++) {
            double time = 9 + i / 8000.0;
            samples[i] = (short) (Math.abs(time - 11.05) < 0.01 ? 0 : 9000 * Math.sin(i));
        }
        model.show(
                10,
                11,
                9.8,
                11.5,
                List.of(
                        new PlacedWord("one", 10.1, 10.3, false, true),
                        new PlacedWord("two", 10.4, 10.8, true, true),
                        new PlacedWord("three", 11.6, 11.8, true, false)));
        model.sound().set(new ClipAudio(samples, 8000, 9));
    }

    @Test
    void anEndSnapsToSilenceWithin80MsAndNotFurther() {
        model.moveEnd(11.02, false);
        assertThat(model.end().get()).isCloseTo(11.05, within(0.012));
        model.moveEnd(11.3, false);
        assertThat(model.end().get()).isCloseTo(11.3, within(1e-9));
        model.moveEnd(11.02, true);
        assertThat(model.end().get()).isEqualTo(11.02);
    }

    @Test
    void endsStopAtTheNeighboursAndAtEachOther() {
        model.moveStart(3, true);
        assertThat(model.start().get()).isEqualTo(9.8);
        model.moveEnd(30, true);
        assertThat(model.end().get()).isEqualTo(11.5);
        model.moveStart(12, true);
        assertThat(model.start().get()).isLessThan(model.end().get());
    }

    @Test
    void thePlayheadLightsItsWordAndJumpsFromWordToWord() {
        model.movePlayhead(10.2);
        assertThat(model.currentWord()).get().extracting(PlacedWord::text).isEqualTo("one");
        model.moveByWord(1);
        assertThat(model.playhead().get()).isEqualTo(10.4);
        model.moveByWord(1);
        assertThat(model.playhead().get())
                .as("a neighbour's word is not the clip's")
                .isEqualTo(11);
        model.moveByWord(-1);
        assertThat(model.playhead().get()).isEqualTo(10.4);
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        double before = (10.5 - model.viewStart().get())
                / (model.viewEnd().get() - model.viewStart().get());
        model.zoom(2, 10.5);
        double length = model.viewEnd().get() - model.viewStart().get();
        assertThat(length).isCloseTo(0.9, within(1e-9));
        assertThat((10.5 - model.viewStart().get()) / length).isCloseTo(before, within(1e-9));
        model.zoom(0.001, 10.5);
        assertThat(model.viewStart().get()).isCloseTo(9.6, within(1e-9));
        assertThat(model.viewEnd().get()).isCloseTo(11.4, within(1e-9));
    }
}
