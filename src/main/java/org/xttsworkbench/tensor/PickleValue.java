package org.xttsworkbench.tensor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a pickle that have no twin among Java's own: the rest are maps, lists, strings, numbers and booleans. */
public sealed interface PickleValue {

    /** Python's {@code None}. */
    enum None implements PickleValue {
        NONE
    }

    /** A tuple. */
    record Tuple(List<Object> items) implements PickleValue {}

    /** Raw bytes. */
    record Bytes(byte[] bytes) implements PickleValue {}

    /** A name that the pickle refers to, of those that are known; never looked up. */
    record Global(String module, String name) implements PickleValue {
        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /** An object of a class of which only the name is known. */
    final class Inert implements PickleValue {
        private final Global type;
        private final Map<Object, Object> state = new LinkedHashMap<>();

        Inert(Global type) {
            this.type = type;
        }

        /** The full name of its class. */
        public String className() {
            return type.toString();
        }

        /** Its attributes. */
        public Map<Object, Object> state() {
            return state;
        }
    }

    /** A storage that tensors are views of. */
    record Storage(ElementType elementType, String key, long count, long viewOffset) implements PickleValue {}
}
