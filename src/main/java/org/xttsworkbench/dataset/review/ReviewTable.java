package org.xttsworkbench.dataset.review;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.transcript.TextFile;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.AtomicFile;

/**
 * The review as a table for other tools: {@code clip|state|text|heard} with a header, one line per clip. States are
 * {@code to-review}, {@code accepted} and {@code excluded}; what was heard is for reading only.
 */
public final class ReviewTable {
    private static final String CLIP = "clip";
    private static final String STATE = "state";
    private static final String TEXT = "text";
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter('|')
            .setQuote('"')
            .setRecordSeparator('\n')
            .get();

    private ReviewTable() {}

    /**
     * A line that was not applied.
     *
     * @param line in the file, from 1
     * @param reason in a sentence
     */
    public record Refused(long line, String reason) {}

    /**
     * What a table asks for.
     *
     * @param edits what would change
     * @param clips how many clips that concerns
     * @param refused lines that cannot be applied
     */
    public record Edits(List<Edit> edits, int clips, List<Refused> refused) {}

    /** Writes the table, whole or not at all. */
    public static void write(Path file, Collection<ReviewedClip> clips) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(CLIP, STATE, TEXT, "heard");
            for (ReviewedClip clip : clips) {
                printer.printRecord(clip.id(), word(clip.status()), clip.clip().text(), clip.heard());
            }
        }
        AtomicFile.writeText(file, text.toString());
    }

    /**
     * Compares a table with the review. Columns {@code clip} and {@code text} are needed, {@code state} may be missing.
     *
     * @throws FailureException when the file is not such a table
     */
    public static Edits read(Path file, Review review) throws IOException {
        CSVFormat format = CSVFormat.Builder.create(FORMAT)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Edit> edits = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int changed = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(TextFile.read(file)), format)) {
            if (!parser.getHeaderNames().containsAll(List.of(CLIP, TEXT))) {
                throw FailureException.badInput(
                        file + " line 1 does not name the columns clip and text.",
                        "Begin with a table that \"review export\" wrote.");
            }
            for (CSVRecord record : parser) {
                long line = parser.getCurrentLineNumber();
                int before = edits.size();
                problem(record, review, seen)
                        .ifPresentOrElse(
                                reason -> refused.add(new Refused(line, reason)), () -> add(record, review, edits));
                changed += edits.size() > before ? 1 : 0;
            }
        } catch (java.io.UncheckedIOException | IllegalArgumentException e) {
            throw FailureException.badInput(
                    file + " is not a table: " + e.getMessage() + ".", "Look for quotes that do not close.");
        }
        return new Edits(List.copyOf(edits), changed, List.copyOf(refused));
    }

    private static Optional<String> problem(CSVRecord record, Review review, Set<String> seen) {
        if (!record.isSet(CLIP) || !record.isSet(TEXT)) {
            return Optional.of("It has too few columns.");
        }
        String id = record.get(CLIP);
        if (review.find(id).isEmpty()) {
            return Optional.of("There is no clip " + id + ".");
        } else if (!seen.add(id)) {
            return Optional.of("The clip " + id + " stands in the table twice.");
        } else if (record.get(TEXT).isBlank()
                && status(record).filter(s -> s == ClipStatus.EXCLUDED).isEmpty()) {
            return Optional.of("The text is empty; a clip is taken out with the state excluded.");
        } else if (record.isSet(STATE)
                && !record.get(STATE).isBlank()
                && status(record).isEmpty()) {
            return Optional.of("The state \"" + record.get(STATE) + "\" is not to-review, accepted or excluded.");
        }
        return Optional.empty();
    }

    private static void add(CSVRecord record, Review review, List<Edit> edits) {
        ReviewedClip clip = review.find(record.get(CLIP)).orElseThrow();
        if (!record.get(TEXT).isBlank()) {
            edits.addAll(ReviewSteps.text(clip, record.get(TEXT)).edits());
        }
        Optional<ClipStatus> wanted = status(record).filter(status -> status != clip.status());
        if (wanted.isPresent()) {
            edits.addAll(
                    switch (wanted.get()) {
                        case ACCEPTED -> ReviewSteps.accept(List.of(clip)).edits();
                        case TO_REVIEW -> ReviewSteps.reopen(List.of(clip)).edits();
                        case EXCLUDED ->
                            ReviewSteps.excludeOrRestore(List.of(clip)).edits();
                    });
        }
    }

    private static Optional<ClipStatus> status(CSVRecord record) {
        String given = record.isSet(STATE) ? record.get(STATE).strip() : "";
        for (ClipStatus status : ClipStatus.values()) {
            if (word(status).equals(given)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static String word(ClipStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
