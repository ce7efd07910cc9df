package org.xttsworkbench.text.number;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Notes in the log that a text was read where the original code fails; one note for each kind of failure. */
public final class ReferenceGap {
    private static final Logger LOG = LogManager.getLogger(ReferenceGap.class);
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private ReferenceGap() {}

    /** @param what what the original cannot read, as in "Czech ordinals" */
    public static void note(String what, Object value) {
        if (NOTED.add(what)) {
            LOG.info(
                    "The original cannot read {} (here: {}) and would drop the sample; it is read by own rules.",
                    what,
                    value);
        }
    }
}
