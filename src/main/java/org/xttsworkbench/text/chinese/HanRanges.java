package org.xttsworkbench.text.chinese;

/** The characters that pypinyin takes for Chinese. */
final class HanRanges {
    private static final int[][] RANGES = {
        {0x3007, 0x3007},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xE815, 0xE864},
        {0xF900, 0xFAFF},
        {0x20000, 0x2A6DF},
        {0x2A703, 0x2B81D},
        {0x2B825, 0x2BF6E},
        {0x2C029, 0x2CE93},
        {0x2D016, 0x2D016},
        {0x2D11B, 0x2EBD9},
        {0x2F80A, 0x2FA1F},
        {0x30000, 0x3134A},
        {0x31350, 0x32389},
    };

    private HanRanges() {}

    static boolean contains(int codePoint) {
        for (int[] range : RANGES) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0];
            }
        }
        return false;
    }
}
