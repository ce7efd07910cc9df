package org.xttsworkbench.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Viewport ALL = Viewport.all(0, 100);

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Viewport view = ALL.zoomed(25, 0.5);
        assertThat(view.width()).isEqualTo(50);
        assertThat((25 - view.from()) / view.width()).isCloseTo(0.25, offset(1e-9));
    }

    @Test
    void zoomingOutEndsAtTheWhole() {
        assertThat(ALL.zoomed(25, 0.5).zoomed(10, 4).showsAll()).isTrue();
    }

    @Test
    void panningStaysInsideAndEndsFollowing() {
        Viewport view = ALL.zoomed(50, 0.2).panned(500);
        assertThat(view.to()).isEqualTo(100);
        assertThat(view.width()).isCloseTo(20, offset(1e-9));
        assertThat(view.following()).isFalse();
    }

    @Test
    void aFollowingViewMovesWithTheNewestPointAndAPannedOneDoesNot() {
        Viewport view = ALL.zoomed(50, 0.2);
        assertThat(view.upTo(80).to()).isCloseTo(81, offset(1e-9));
        Viewport panned = view.panned(-10);
        assertThat(panned.upTo(80)).isEqualTo(panned);
        assertThat(panned.followed(80).to()).isCloseTo(81, offset(1e-9));
    }

    @Test
    void aViewOfEverythingShowsEverythingOfALongerAxis() {
        assertThat(ALL.onAxis(0, 200).to()).isEqualTo(200);
        assertThat(ALL.zoomed(50, 0.2).onAxis(0, 200).width()).isCloseTo(20, offset(1e-9));
    }
}
