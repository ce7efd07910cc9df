package org.xttsworkbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipPlayerTest {
    private final FakeOutput output = new FakeOutput();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final ClipPlayer player = new ClipPlayer(output, waiting::add, new ClipPlayer.Listener() {
        @Override
        public void started() {
            told.add("started");
        }

        @Override
        public void ended() {
            told.add("ended");
        }

        @Override
        public void noDevice(String why) {
            told.add("no device");
        }
    });

    private static ClipAudio ramp() {
        short[] samples = new short[1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) i;
        }
        return new ClipAudio(samples, 1000, 5);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove(0).run();
        }
    }

    @Test
    void exactlyTheStretchIsPlayedAndTheLineStaysOpen() {
        player.play(new ClipPlayer.Request(ramp(), 5.1, 5.6, 1, false));
        work();
        assertThat(output.played).hasSize(500).startsWith((short) 100).endsWith((short) 599);
        player.play(new ClipPlayer.Request(ramp(), 5.0, 5.1, 1, false));
        work();
        assertThat(output.played).hasSize(100);
        assertThat(output.opened).isEqualTo(1);
        assertThat(told).containsExactly("started", "ended", "started", "ended");
        assertThat(player.isPlaying()).isFalse();
    }

    @Test
    void twiceAsFastIsHalfAsLong() {
        player.play(new ClipPlayer.Request(ramp(), 5.0, 5.5, 2, false));
        work();
        assertThat(output.played).hasSize(250).startsWith((short) 0, (short) 2, (short) 4);
    }

    @Test
    void aSoundThatIsReplacedBeforeItBeganIsNeverHeard() {
        player.play(new ClipPlayer.Request(ramp(), 5.0, 5.5, 1, false));
        player.play(new ClipPlayer.Request(ramp(), 5.9, 6.0, 1, false));
        work();
        assertThat(output.played).hasSize(100).startsWith((short) 900);
        assertThat(told).containsExactly("started", "ended");
    }

    @Test
    void withoutADeviceItIsSaidOnceAndALaterDeviceIsUsed() {
        output.missing = true;
        for (int i = 0; i < 3; i++) {
            player.play(new ClipPlayer.Request(ramp(), 5.0, 5.5, 1, false));
            work();
        }
        assertThat(told).containsExactly("no device", "ended", "ended", "ended");
        output.missing = false;
        player.play(new ClipPlayer.Request(ramp(), 5.0, 5.5, 1, false));
        work();
        assertThat(output.played).hasSize(500);
    }

    @Test
    void aSoundWhoseDeviceGoesBeginsAgainOnTheNextOne() {
        output.samplesUntilGone = 200;
        player.play(new ClipPlayer.Request(ramp(), 5.0, 5.5, 1, false));
        work();
        assertThat(output.opened).isEqualTo(2);
        assertThat(output.played).hasSize(500).startsWith((short) 0);
        assertThat(told).containsExactly("started", "started", "ended");
    }

    @Test
    void aDeviceThatGoesAndLeavesNoneIsSaidAtOnce() {
        player.prepare(1000);
        work();
        output.samplesUntilGone = 0;
        output.missing = true;
        player.play(new ClipPlayer.Request(ramp(), 5.0, 5.5, 1, false));
        work();
        assertThat(told).containsExactly("started", "no device", "ended");
        assertThat(player.isPlaying()).isFalse();
    }

    /** On a machine without a sound card the library throws, and the player must not. */
    @Test
    void theSystemsOwnDevicesAreAskedWithoutHarm() {
        ClipPlayer real = new ClipPlayer(new JavaSoundOutput(() -> ""), Runnable::run, new ClipPlayer.Listener() {
            @Override
            public void started() {
                told.add("started");
            }

            @Override
            public void ended() {
                told.add("ended");
            }

            @Override
            public void noDevice(String why) {
                told.add("no device");
            }
        });
        real.play(new ClipPlayer.Request(ramp(), 5.0, 5.01, 1, false));
        real.close();
        assertThat(told).last().isEqualTo("ended");
        assertThat(told).first().isIn("started", "no device");
    }
}
