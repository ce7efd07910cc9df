/** One class per step: a request record becomes a job with a result record. */
@NullMarked
package org.xttsworkbench.service;

import org.jspecify.annotations.NullMarked;
