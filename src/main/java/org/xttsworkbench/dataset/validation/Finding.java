package org.xttsworkbench.dataset.validation;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a dataset.
 *
 * @param clip id of the clip; null when it is about something else
 * @param file the file it is about, absolute; null when it is about a text
 * @param problem what is wrong, in a sentence
 */
public record Finding(@Nullable String clip, @Nullable String file, String problem) {}
