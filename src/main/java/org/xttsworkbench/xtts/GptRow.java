package org.xttsworkbench.xtts;

/**
 * One clip as the GPT learns from it.
 *
 * @param mel conditioning mel [bins, frames], row-major, as long in all rows of a batch
 * @param tokens text ids without start and stop
 * @param codes audio codes
 * @param maskStart first target among the codes that does not count
 * @param maskEnd target after the last one that does not count; may lie past the end
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to the engine; nobody compares two
public record GptRow(float[] mel, int[] tokens, int[] codes, int maskStart, int maskEnd) {

    /** A row all of whose targets count. */
    public GptRow(float[] mel, int[] tokens, int[] codes) {
        this(mel, tokens, codes, 0, 0);
    }
}
