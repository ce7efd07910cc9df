package org.xttsworkbench.audio;

import java.io.IOException;

/** Takes sound block by block, in order and without gaps. */
@FunctionalInterface
public interface BlockSink {

    /** @param block the next samples, at least one; the array belongs to the receiver from now on */
    void accept(Waveform block) throws IOException;
}
