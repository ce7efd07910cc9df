package org.xttsworkbench.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.ui.control.TextDirection;
import org.xttsworkbench.ui.control.Thumbnail;
import org.xttsworkbench.ui.words.Texts;

/** The cells of a row. Each is made once per visible line and filled again and again. */
abstract class RowCell extends TableCell<ReviewRow, ReviewRow> {

    /** @param styles style classes of the cell */
    RowCell(String... styles) {
        getStyleClass().addAll(styles);
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
        } else {
            show(row);
        }
    }

    abstract void show(ReviewRow row);

    /** The mark of the clip's state. */
    static final class State extends RowCell {
        private final Texts texts;
        private final FontIcon icon = new FontIcon();

        State(Texts texts) {
            super("state-cell");
            this.texts = texts;
        }

        @Override
        void show(ReviewRow row) {
            ClipStatus status = row.status();
            icon.setIconCode(
                    switch (status) {
                        case TO_REVIEW -> Feather.CIRCLE;
                        case ACCEPTED -> Feather.CHECK_CIRCLE;
                        case EXCLUDED -> Feather.SLASH;
                    });
            String color = status == ClipStatus.ACCEPTED ? "icon-good" : "icon-muted";
            if (!icon.getStyleClass().contains(color)) {
                icon.getStyleClass().removeAll("icon-good", "icon-muted");
                icon.getStyleClass().add(color);
            }
            setGraphic(icon);
            setAccessibleText(texts.get("state." + status.name()));
        }
    }

    /** The clip's number. */
    static final class Place extends RowCell {
        Place() {
            super("numbers", "number-cell");
        }

        @Override
        void show(ReviewRow row) {
            setText(Integer.toString(row.number()));
        }
    }

    /** The small waveform. */
    static final class Sound extends RowCell {
        private final Thumbnail thumbnail = new Thumbnail();
        private final ReviewThumbnails pictures;
        private String shown = "";

        Sound(ReviewThumbnails pictures) {
            this.pictures = pictures;
            pictures.arrived().addListener(o -> paint());
            pictures.playedPart().addListener(o -> play());
        }

        @Override
        void show(ReviewRow row) {
            shown = row.id();
            setGraphic(thumbnail);
            paint();
            pictures.ask(row);
        }

        private void paint() {
            thumbnail.show(pictures.find(shown));
            play();
        }

        private void play() {
            thumbnail.play(
                    shown.equals(pictures.playedId()) ? pictures.playedPart().get() : 0);
        }
    }

    /** The text, in the direction of its script; with a pencil when it was edited. */
    static final class Said extends RowCell {
        private final Texts texts;

        Said(Texts texts) {
            this.texts = texts;
        }

        @Override
        void show(ReviewRow row) {
            String text = row.text().isEmpty() ? texts.get("row.noText") : row.text();
            setText(text);
            TextDirection.apply(this, row.text());
            getStyleClass().removeAll("excluded");
            if (row.status() == ClipStatus.EXCLUDED) {
                getStyleClass().add("excluded");
            }
            if (row.clip().edited()) {
                FontIcon pencil = new FontIcon(Feather.EDIT_2);
                pencil.getStyleClass().addAll("icon-small", "icon-muted");
                setGraphic(pencil);
                setAccessibleText(texts.get("row.edited", text));
            } else {
                setGraphic(null);
                setAccessibleText(text);
            }
        }
    }

    /** The two strongest reasons. */
    static final class Reasons extends RowCell {
        private static final int SHOWN = 2;

        private final Texts texts;
        private final HBox chips = new HBox();
        private final Label more = new Label();
        private final List<Label> made =
                Stream.generate(ReasonWords::empty).limit(SHOWN).toList();

        Reasons(Texts texts) {
            this.texts = texts;
            chips.getChildren().addAll(made);
            chips.getChildren().add(more);
            chips.getStyleClass().add("review-chips");
        }

        @Override
        void show(ReviewRow row) {
            List<Suspicion> doubts = row.doubts();
            int shown = Math.min(SHOWN, doubts.size());
            int further = doubts.size() - shown;
            // Chips are filled anew rather than made anew: rows change with each picture while the table is scrolled.
            for (int i = 0; i < SHOWN; i++) {
                if (i < shown) {
                    ReasonWords.fill(made.get(i), doubts.get(i), texts);
                }
                made.get(i).setVisible(i < shown);
                made.get(i).setManaged(i < shown);
            }
            more.setText(further > 0 ? "+" + further : "");
            more.setTooltip(
                    further > 0
                            ? new Tooltip(doubts.stream()
                                    .skip(SHOWN)
                                    .map(Suspicion::reason)
                                    .collect(Collectors.joining("\n")))
                            : null);
            setGraphic(chips);
        }
    }

    /** The length in seconds. */
    static final class Length extends RowCell {
        private final Texts texts;

        static String words(double seconds, Texts texts) {
            return texts.get("row.seconds", String.format(Locale.getDefault(), "%.2f", seconds));
        }

        Length(Texts texts) {
            super("numbers");
            this.texts = texts;
        }

        @Override
        void show(ReviewRow row) {
            setText(words(row.seconds(), texts));
        }
    }
}
