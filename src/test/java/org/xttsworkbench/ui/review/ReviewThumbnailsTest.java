package org.xttsworkbench.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.ui.control.ClipAudio;

/** The picture of a clip that was split or trimmed comes as soon as its file is written. */
class ReviewThumbnailsTest {
    @TempDir
    Path folder;

    private Map<String, float[]> written = Map.of();
    private int asked;

    @Test
    void whatHadNoPictureIsAskedForAgainWhenFilesWereWritten() throws Exception {
        FakeDesk desk = new FakeDesk(3, folder);
        ReviewRow row = ReviewRows.of(desk.clips(), Map.of())
                .shown(ReviewFilter.TO_REVIEW)
                .get(0);
        ReviewThumbnails pictures = new ReviewThumbnails(Sounds::new, Runnable::run);
        pictures.ask(row);
        pictures.ask(row);
        assertThat(asked).isEqualTo(1);
        assertThat(pictures.find(row.id())).isEmpty();
        written = Map.of(row.id(), new float[] {0.5f});
        pictures.lookAgain();
        assertThat(pictures.find(row.id())).containsExactly(0.5f);
        pictures.lookAgain();
        assertThat(asked).isEqualTo(2);
    }

    private final class Sounds implements ClipSounds {
        @Override
        public void clip(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {}

        @Override
        public void surroundings(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {}

        @Override
        public void thumbnails(List<ReviewedClip> clips, Consumer<Map<String, float[]>> receiver) {
            asked++;
            receiver.accept(written);
        }
    }
}
