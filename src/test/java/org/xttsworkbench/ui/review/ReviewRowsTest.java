package org.xttsworkbench.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.job.FailureException;

/** Rows that follow each step are what they would be if all were made anew. */
class ReviewRowsTest {
    private static final ReviewFilter ALL = ReviewFilter.TO_REVIEW.of(Optional.empty());

    private static final List<ReviewOrder> ORDERS = List.of(ReviewOrder.values());

    @TempDir
    Path folder;

    @Test
    void rowsThatFollowEachStepAreThoseMadeAnew() throws Exception {
        FakeDesk desk = new FakeDesk(120, folder);
        Map<String, List<Suspicion>> doubts = desk.doubts();
        ReviewRows rows = ReviewRows.of(desk.clips(), doubts);
        Random random = new Random(5);
        int cut = 0;
        for (int i = 0; i < 400; i++) {
            List<ReviewedClip> clips = List.copyOf(desk.clips());
            Optional<EditEntry> entry = step(desk, clips.get(random.nextInt(clips.size())), random.nextInt(8));
            if (entry.isEmpty()) {
                continue;
            }
            Review.Change change = desk.perform(entry.get());
            if (!rows.update(change)) {
                rows = rows.after(desk.clips());
                cut++;
            }
            ReviewOrder order = ORDERS.get(random.nextInt(ORDERS.size()));
            rows.sort(order);
            ReviewRows anew = ReviewRows.of(desk.clips(), doubts);
            anew.sort(order);
            assertThat(rows.shown(ALL).equals(anew.shown(ALL)))
                    .as("rows after step %s", i)
                    .isTrue();
            assertThat(rows.counts().keptSeconds()).isCloseTo(anew.counts().keptSeconds(), within(1e-6));
            assertThat(rows.counts())
                    .usingRecursiveComparison()
                    .ignoringFields("keptSeconds")
                    .isEqualTo(anew.counts());
        }
        assertThat(cut).isGreaterThan(20);
    }

    private static Optional<EditEntry> step(FakeDesk desk, ReviewedClip clip, int kind) {
        try {
            return switch (kind) {
                case 0 -> some(desk.accept(List.of(clip)));
                case 1 -> some(desk.excludeOrRestore(List.of(clip)));
                case 2 -> some(desk.text(clip, clip.clip().text() + " again"));
                case 3 -> some(desk.reopen(List.of(clip)));
                case 4 ->
                    some(desk.split(
                            clip, (clip.clip().startSample() + clip.clip().endSample()) / 2));
                case 5 -> {
                    Optional<ReviewedClip> next = desk.next(clip);
                    yield next.isEmpty() ? Optional.empty() : some(desk.merge(clip, next.get()));
                }
                case 6 -> desk.undo();
                default -> desk.redo();
            };
        } catch (FailureException e) {
            // Too short, or too long together: nothing is done.
            return Optional.empty();
        }
    }

    private static Optional<EditEntry> some(EditEntry.Step step) {
        return step.edits().isEmpty() ? Optional.empty() : Optional.of(step);
    }
}
