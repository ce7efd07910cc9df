package org.xttsworkbench.device;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;

/** Memory outside the Java heap that was freed but that the C library keeps for later. */
public final class FreedMemory {

    private FreedMemory() {}

    /** Gives it back to the system, where the C library is one that can. */
    public static void giveBack() {
        try {
            Function trim = NativeLibrary.getInstance("c").getFunction("malloc_trim");
            trim.invokeInt(new Object[] {0});
        } catch (UnsatisfiedLinkError e) {
            // Not glibc: the system's own ways have to do.
        }
    }
}
