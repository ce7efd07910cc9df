package org.xttsworkbench.asr;

/**
 * One spoken word.
 *
 * @param text as the recogniser wrote it, with its leading blank and its punctuation; joining the texts of a segment's
 *     words gives the segment's text, also in languages that write no blanks
 * @param startSeconds where it begins in the recording
 * @param endSeconds where it ends, not before {@code startSeconds}
 * @param probability how sure the recogniser is, from 0 to 1
 */
public record Word(String text, double startSeconds, double endSeconds, double probability) {}
