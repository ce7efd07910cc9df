package org.xttsworkbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test on data that is not in the repository; runs with {@code -Dshared=FOLDER}, which {@link SharedData} gives. */
@Tag("shared")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsSharedData {}
