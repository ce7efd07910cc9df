package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.review.SuspicionKind;

/**
 * The table's side of the review: which rows are shown, which are selected, how far the work is, and what a step does to
 * all that. A selection is never lost: when its row goes, the next one takes its place. Needs no toolkit.
 */
final class ReviewModel {
    private static final int FEW = 200;

    private ReviewRows data = ReviewRows.none();
    private final ObservableList<ReviewRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ReviewRow> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReviewCounts> counts = new ReadOnlyObjectWrapper<>(ReviewCounts.NONE);
    private final ObjectProperty<ReviewFilter> filter = new SimpleObjectProperty<>(ReviewFilter.TO_REVIEW);
    private final ObjectProperty<ReviewOrder> order = new SimpleObjectProperty<>(ReviewOrder.MOST_SUSPICIOUS);
    private final Set<String> selected = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Integer> selectedCount = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private @Nullable ReviewDesk session;
    private boolean changing;

    ReviewModel() {
        filter.addListener((property, before, now) -> showAgain());
        order.addListener((property, before, now) -> {
            data.sort(now);
            showAgain();
        });
    }

    /** The rows that are shown, in order. */
    ObservableList<ReviewRow> rows() {
        return rows;
    }

    /** The row in the editor; null when none is shown. */
    ReadOnlyObjectProperty<@Nullable ReviewRow> current() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReviewCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    ObjectProperty<ReviewFilter> filter() {
        return filter;
    }

    ObjectProperty<ReviewOrder> order() {
        return order;
    }

    /** How many rows are selected. */
    ReadOnlyObjectProperty<Integer> selectedCount() {
        return selectedCount.getReadOnlyProperty();
    }

    /** Counts up whenever rows or selection were changed from here: whoever shows them selects the current row again. */
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Whether rows are being changed: what a table then thinks is selected is not what the user selected. */
    boolean isChanging() {
        return changing;
    }

    @Nullable
    ReviewDesk session() {
        return session;
    }

    /** Shows a session, or nothing. The filter stays. */
    void open(@Nullable ReviewDesk opened, ReviewRows its) {
        session = opened;
        data = its;
        data.sort(order.get());
        count();
        showAgain();
    }

    /** Shows other rows of the open session, made of its clips as they were a moment ago. */
    void renew(ReviewRows made) {
        ReviewDesk open = session;
        if (open != null) {
            made.sort(order.get());
            open(open, made.after(open.clips()));
        }
    }

    /** The reasons that some clip has. */
    Set<SuspicionKind> kinds() {
        return data.kinds();
    }

    private void count() {
        counts.set(data.counts());
    }

    private void showAgain() {
        int at = index();
        changing = true;
        rows.setAll(data.shown(filter.get()));
        changing = false;
        ReviewRow row = current.get();
        select(row == null ? null : row.id(), at);
    }

    /** Where the current row is shown; -1 when it is not. */
    int index() {
        ReviewRow row = current.get();
        return row == null ? -1 : index(row.id());
    }

    private int index(String id) {
        ReviewRow row = data.find(id);
        return row == null ? -1 : Math.max(-1, data.place(rows, row));
    }

    /** Selects a row by its id, or the one at a place when it is not shown (any more). */
    private void select(@Nullable String id, int otherwise) {
        int at = id == null ? -1 : index(id);
        if (at < 0) {
            at = Math.max(0, Math.min(rows.size() - 1, otherwise));
        }
        selectAt(at);
    }

    /** Selects the row at a place, alone. */
    void selectAt(int index) {
        selected.clear();
        ReviewRow row = index >= 0 && index < rows.size() ? rows.get(index) : null;
        if (row != null) {
            selected.add(row.id());
        }
        selectedCount.set(selected.size());
        current.set(row);
        revision.set(revision.get() + 1);
    }

    /** The user selected rows in the table; {@code lead} is the one in the editor. */
    void selectAll(List<ReviewRow> chosen, @Nullable ReviewRow lead) {
        selected.clear();
        chosen.forEach(row -> selected.add(row.id()));
        selectedCount.set(selected.size());
        current.set(lead);
    }

    /** Goes up or down; stays at the ends. Whether there was somewhere to go. */
    boolean move(int step) {
        int at = index() + step;
        if (at < 0 || at >= rows.size()) {
            return false;
        }
        selectAt(at);
        return true;
    }

    /** Goes to the next row below, around the end, that has a reason to look and was not reviewed. */
    boolean moveToSuspicious() {
        int from = index();
        for (int i = 1; i <= rows.size(); i++) {
            int at = Math.floorMod(from + i, rows.size());
            ReviewRow row = rows.get(at);
            boolean open = row.status() == org.xttsworkbench.dataset.edit.ClipStatus.TO_REVIEW;
            if (at != from && open && !row.doubts().isEmpty()) {
                selectAt(at);
                return true;
            }
        }
        return false;
    }

    /** The selected clips as they are now. */
    List<ReviewedClip> selection() {
        List<ReviewedClip> clips = new ArrayList<>();
        for (String id : selected) {
            ReviewRow row = data.find(id);
            if (row != null) {
                clips.add(row.clip());
            }
        }
        return clips;
    }

    /** All clips that are shown. */
    List<ReviewedClip> shown() {
        return rows.stream().map(ReviewRow::clip).toList();
    }

    /** The row after the selected ones; the one before when there is none after. */
    @Nullable
    String afterSelection() {
        int last = -1;
        int first = -1;
        for (String id : selected) {
            int place = index(id);
            if (place >= 0) {
                last = Math.max(last, place);
                first = first < 0 ? place : Math.min(first, place);
            }
        }
        int at = last + 1 < rows.size() ? last + 1 : first - 1;
        return at >= 0 && at < rows.size() ? rows.get(at).id() : null;
    }

    /**
     * Does a step and shows what became of it.
     *
     * @param then the row to go to; null = the current one, what took its place, or the next
     */
    Review.Change perform(EditEntry entry, @Nullable String then) {
        ReviewDesk open = session;
        if (open == null) {
            return Review.Change.NONE;
        }
        int at = index();
        ReviewRow before = current.get();
        Review.Change change = open.perform(entry);
        if (change.isEmpty()) {
            return change;
        }
        changing = true;
        if (data.update(change)) {
            show(change);
        } else {
            data = data.after(open.clips());
            rows.setAll(data.shown(filter.get()));
        }
        changing = false;
        count();
        String first = change.after().isEmpty() ? null : change.after().get(0).id();
        boolean replaced = before != null
                && change.before().stream().anyMatch(clip -> clip.id().equals(before.id()));
        String wanted = then != null ? then : before == null ? null : before.id();
        if (!(entry instanceof EditEntry.Step) && change.after().size() <= FEW) {
            // Going back shows what came back.
            wanted = first;
        } else if ((wanted == null || data.find(wanted) == null) && replaced) {
            wanted = first;
        }
        select(wanted, at);
        return change;
    }

    /** Few changed rows are replaced where they are, so that the table keeps its place. */
    private void show(Review.Change change) {
        if (change.after().size() > FEW) {
            rows.setAll(data.shown(filter.get()));
            return;
        }
        for (ReviewedClip clip : change.after()) {
            ReviewRow row = data.find(clip.id());
            if (row == null) {
                continue;
            }
            int shown = data.place(rows, row);
            boolean matches = filter.get().matches(row);
            if (shown >= 0 && matches) {
                rows.set(shown, row);
            } else if (shown >= 0) {
                rows.remove(shown);
            } else if (matches) {
                rows.add(-1 - shown, row);
            }
        }
    }
}
