package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.List;

/** Divides a recording's clips into stretches of time that stay together. */
final class TimeBlocks {

    private TimeBlocks() {}

    /**
     * Blocks of at most {@code size} neighbours; clips that share a part of the recording are never parted, so that such
     * a block may be larger.
     *
     * @param clips of one recording, in order of time
     */
    static List<List<Clip>> of(List<Clip> clips, int size) {
        List<List<Clip>> blocks = new ArrayList<>();
        List<Clip> block = new ArrayList<>();
        long end = Long.MIN_VALUE;
        for (Clip clip : clips) {
            if (block.size() >= size && clip.startSample() >= end) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            block.add(clip);
            end = Math.max(end, clip.endSample());
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }
}
