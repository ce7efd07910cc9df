package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint's tree as flat maps from path to value.
 *
 * @param tensors the tensors
 * @param scalars strings, numbers, booleans, and the class names of inert objects
 */
record CheckpointContents(Map<String, StoredTensor> tensors, Map<String, Object> scalars) {
    private static final int DEEPEST = 100;

    /** Shared lists can make a tree of 2^60 leaves out of a kilobyte. */
    private static final int MOST_NODES = 1_000_000;

    static CheckpointContents of(Object root) {
        Walk walk = new Walk();
        walk.visit("", root, 0);
        return new CheckpointContents(walk.tensors, walk.scalars);
    }

    private static final class Walk {
        private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        private final Map<String, Object> scalars = new LinkedHashMap<>();
        private int nodes;

        void visit(String path, Object value, int depth) {
            require(depth <= DEEPEST, "it is nested too deeply");
            require(++nodes <= MOST_NODES, "it holds too many values");
            if (value instanceof StoredTensor tensor) {
                tensors.put(path, tensor);
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, item) -> visit(join(path, name(key)), item, depth + 1));
            } else if (value instanceof PickleSet set) {
                items(path, List.copyOf(set), depth);
            } else if (value instanceof List<?> list) {
                items(path, list, depth);
            } else if (value instanceof PickleValue.Tuple tuple) {
                items(path, tuple.items(), depth);
            } else if (value instanceof PickleValue.Inert inert) {
                scalars.put(path, inert.className());
            } else if (value instanceof PickleValue.Bytes bytes) {
                scalars.put(path, HexFormat.of().formatHex(bytes.bytes()));
            } else if (value instanceof Double number && !Double.isFinite(number)) {
                scalars.put(path, number.isNaN() ? "nan" : number > 0 ? "inf" : "-inf");
            } else if (value instanceof PickleValue.Global global) {
                scalars.put(path, global.toString());
            } else if (!(value instanceof PickleValue)) {
                scalars.put(path, value);
            }
        }

        private void items(String path, List<?> items, int depth) {
            int i = 0;
            for (Object item : items) {
                visit(join(path, Integer.toString(i++)), item, depth + 1);
            }
        }

        private static String join(String path, String name) {
            return path.isEmpty() ? name : path + "/" + name;
        }

        private static String name(Object key) {
            if (key instanceof PickleValue.Tuple tuple) {
                return tuple.items().stream().map(Walk::name).toList().toString();
            }
            return key instanceof PickleValue.None ? "None" : key.toString();
        }
    }
}
