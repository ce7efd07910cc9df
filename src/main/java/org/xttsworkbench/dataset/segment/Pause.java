package org.xttsworkbench.dataset.segment;

/**
 * What lies between two words, before the first or after the last one.
 *
 * @param leftEnd where a clip with the word before it would end, in samples
 * @param rightStart where a clip with the word after it would begin, not before {@code leftEnd}
 * @param start where its silence begins
 * @param end where its silence ends
 * @param cuttable whether there is a silence to cut in
 * @param apart whether something else is said in between, so that nothing may be joined across it
 */
record Pause(long leftEnd, long rightStart, long start, long end, boolean cuttable, boolean apart) {

    /** Two words without silence between them. */
    static final Pause NONE = new Pause(0, 0, 0, 0, false, false);

    long length() {
        return end - start;
    }
}
