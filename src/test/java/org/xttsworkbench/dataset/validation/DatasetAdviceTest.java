package org.xttsworkbench.dataset.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Split;

class DatasetAdviceTest {

    private static List<Clip> clips(int train, int eval, int seconds) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < train + eval; i++) {
            long start = i * 1_000_000L;
            long end = start + seconds * 22050L;
            clips.add(new Clip(
                    Clip.id("s", start, end), "s", start, end, 22050, "", "t", i < train ? Split.TRAIN : Split.EVAL));
        }
        return clips;
    }

    @Test
    void enoughIsNotTalkedAbout() {
        assertThat(DatasetAdvice.of(clips(100, 10, 5))).isEmpty();
        assertThat(DatasetAdvice.before(120)).isEmpty();
        assertThat(DatasetAdvice.before(0)).as("lengths that no file says").isEmpty();
        assertThat(DatasetAdvice.of(List.of())).isEmpty();
    }

    @Test
    void tooLittleIs() {
        assertThat(DatasetAdvice.before(119)).singleElement().asString().contains("2.0 minutes long, pauses included");
        assertThat(DatasetAdvice.of(clips(100, 9, 2)))
                .containsExactly(
                        "The clips are 3.6 minutes of speech; 5 minutes or more make a better voice.",
                        "Only 9 clips are for evaluation; below 10 the evaluation loss says little.");
        assertThat(DatasetAdvice.of(clips(8, 1, 5)))
                .containsExactly(
                        "The clips are only 45 seconds of speech; at least 2 to 3 minutes are needed for a voice, 5 or more"
                                + " are better.",
                        "Only 1 clip is for evaluation; below 10 the evaluation loss says little.",
                        "Only 8 clips are to learn from; below 100 a voice is easily learned by heart.");
    }
}
