package org.xttsworkbench.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A correction by the user: one line of {@code edits.jsonl}. The last one of a clip counts; the first transcript is never
 * overwritten.
 *
 * @param clip id of the clip
 * @param text what is said in truth; null = the text stays as it is
 * @param excluded whether the clip is taken out of the dataset
 */
public record TranscriptEdit(String clip, @Nullable String text, boolean excluded) {}
