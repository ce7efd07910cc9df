package org.xttsworkbench.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.ui.control.FakeOutput;
import org.xttsworkbench.ui.control.WaveformEditor;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.theme.Theme;
import org.xttsworkbench.ui.words.Texts;

/** The page itself, without a screen: keys, typing, dragging, long lists, right-to-left texts. */
@ExtendWith(ApplicationExtension.class)
class ReviewViewTest {
    @TempDir
    static Path folder;

    private static int count;

    private final FakeOutput output = new FakeOutput();
    private ReviewViewModel model;
    private ReviewView view;

    @Start
    void start(Stage stage) throws IOException {
        model = new ReviewViewModel(
                wave -> new ClipPlayback(wave, output, Runnable::run, Runnable::run), new ReviewViewModel.Listener() {
                    @Override
                    public void changed(boolean cut) {}

                    @Override
                    public void refused(String sentence, String advice) {}

                    @Override
                    public void changedMany(int clips, boolean excluded) {}
                });
        // As in the window: the clips are read before the page is shown for the first time.
        show(FakeDesk.SENTENCES, Language.ENGLISH, 300);
        view = new ReviewView(model, Texts.of(ReviewView.class), () -> {});
        view.parts().forEach(Runnable::run);
        view.show(Optional.empty());
        Scene scene = new Scene(view, 1064, 660);
        Appearance.loadFonts();
        Appearance.apply(scene, Theme.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
        view.focusTable();
    }

    private void show(List<String> sentences, Language language, int clips) throws IOException {
        FakeDesk desk = new FakeDesk(clips, folder.resolve("voice-" + count++), sentences, language);
        model.open(desk, new FakeSounds(), ReviewRows.of(desk.clips(), desk.doubts()));
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup(".table-view").queryAs(TableView.class);
    }

    @Test
    void keysReviewTypeAndComeBack(FxRobot robot) {
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(robot.lookup(".clip-editor").query().isDisabled()).isFalse();
        robot.type(KeyCode.ENTER);
        assertThat(model.table().counts().get().accepted()).isEqualTo(1);
        robot.type(KeyCode.DOWN);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(model.table().index()).isEqualTo(1);
        String before = model.editor().row().get().text();
        robot.type(KeyCode.E);
        robot.write(" Aye x");
        assertThat(view.writing().get()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(view.writing().get()).isFalse();
        assertThat(model.editor().row().get().text()).isEqualTo(before + " Aye x");
        robot.type(KeyCode.X);
        assertThat(model.table().counts().get().excluded()).isEqualTo(1);
        robot.type(KeyCode.DIGIT4);
        assertThat(model.table().rows()).hasSize(300);
    }

    @Test
    void aClipThatIsSelectedIsPlayedOnce(FxRobot robot) {
        assertThat(output.begun).as("a review that is opened is silent").isEmpty();
        robot.type(KeyCode.DOWN);
        assertThat(output.begun).hasSize(1);
        robot.clickOn(robot.lookup((Node node) -> node instanceof TableCell<?, ?> cell && cell.getIndex() == 3)
                .<Node>query());
        assertThat(output.begun).hasSize(2);
        robot.interact(() -> model.playOnSelection().set(false));
        robot.type(KeyCode.UP);
        assertThat(model.table().index()).isEqualTo(2);
        assertThat(output.begun).hasSize(2);
    }

    /** The predecessor took the clicked cell's row and column for two row numbers. */
    @Test
    void aClickInAnyColumnSelectsItsRowAlsoInAShortTable(FxRobot robot) {
        robot.interact(() -> {
            try {
                show(FakeDesk.SENTENCES, Language.ENGLISH, 2);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        for (int column = 0; column < table(robot).getColumns().size(); column++) {
            int row = 1 - column % 2;
            int wanted = column;
            Node cell = robot.lookup((Node node) -> node instanceof TableCell<?, ?> found
                            && found.getIndex() == row
                            && found.getTableColumn() != null
                            && table(robot).getColumns().indexOf(found.getTableColumn()) == wanted
                            && found.getItem() != null)
                    .query();
            robot.clickOn(cell);
            assertThat(model.table().index())
                    .as("row %s, column %s", row, column)
                    .isEqualTo(row);
        }
    }

    @Test
    void draggingAnEndTrimsTheClip(FxRobot robot) {
        WaveformEditor wave = robot.lookup(".waveform-editor").queryAs(WaveformEditor.class);
        double end = model.editor().wave().end().get();
        double left = model.editor().wave().viewStart().get();
        double length = model.editor().wave().viewEnd().get() - left;
        double x = wave.localToScreen(wave.getBoundsInLocal()).getMinX() + (end - left) / length * wave.getWidth();
        double y = wave.localToScreen(wave.getBoundsInLocal()).getMinY() + 60;
        robot.drag(x, y, javafx.scene.input.MouseButton.PRIMARY).dropTo(x - 60, y);
        double now = model.editor().row().get().clip().clip().endSeconds();
        assertThat(now).isLessThan(end - 0.05);
        assertThat(model.editor().wave().end().get()).isEqualTo(now, org.assertj.core.data.Offset.offset(1e-3));
    }

    @Test
    void aHundredThousandRowsHaveOnlyTheCellsThatAreSeen(FxRobot robot) throws Exception {
        robot.interact(() -> {
            try {
                show(FakeDesk.SENTENCES, Language.ENGLISH, 100_000);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        robot.interact(() -> table(robot).scrollTo(99_990));
        Set<Node> cells = robot.lookup(node -> node instanceof IndexedCell<?> && !(node instanceof TableCell<?, ?>))
                .queryAll();
        assertThat(cells).hasSizeLessThan(60);
        robot.interact(() -> model.table().selectAt(70_000));
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(70_000);
    }

    @Test
    void arabicIsWrittenFromRightToLeft(FxRobot robot) {
        robot.interact(() -> {
            try {
                show(
                        List.of("كان (الميناء) هادئا: «في ذلك الصباح» - نعم؟", "Nobody said 12 words."),
                        Language.ARABIC,
                        4);
                model.table().order().set(ReviewOrder.BY_RECORDING);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Labeled arabic = robot.lookup((Node node) -> node instanceof TableCell<?, ?> cell
                        && cell.getText() != null
                        && cell.getText().startsWith("كان"))
                .query();
        assertThat(arabic.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertWordsRunFromRightToLeft((Text) arabic.lookup(".text"));
        robot.interact(() -> model.table().selectAt(0));
        assertWordsRunFromRightToLeft(
                (Text) robot.lookup(".clip-editor .text-field .text").query());
        assertThat(robot.lookup((Node node) -> node instanceof DifferenceFlow)
                        .query()
                        .getNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup(".clip-editor .text-field")
                        .queryAs(TextField.class)
                        .getNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }

    /** Each word lies left of the one before it; a second font in between would put them elsewhere. */
    private static void assertWordsRunFromRightToLeft(Text line) {
        double last = Double.MAX_VALUE;
        for (Matcher words = Pattern.compile("\\p{L}+").matcher(line.getText()); words.find(); ) {
            Bounds word = new javafx.scene.shape.Path(line.rangeShape(words.start(), words.end())).getLayoutBounds();
            // The node is mirrored: what is further left has the larger x.
            double x = line.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
                    ? -word.getMinX()
                    : word.getMinX();
            assertThat(x).as("place of %s", words.group()).isLessThan(last);
            last = x;
        }
        assertThat(last).isLessThan(Double.MAX_VALUE);
    }

    @Test
    void controlsHaveNamesForThoseWhoDoNotSeeThem(FxRobot robot) {
        assertThat(robot.lookup(".table-view").query().getAccessibleText()).isEqualTo("Clips");
        assertThat(robot.lookup(".waveform-editor").query().getAccessibleText()).contains("Waveform");
        assertThat(robot.lookup(".clip-editor .text-field").query().getAccessibleText())
                .isEqualTo("Text");
        for (Node node : robot.lookup(".icon-button").queryAll()) {
            assertThat(node.getAccessibleText()).isNotBlank();
        }
    }
}
