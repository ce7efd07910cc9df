package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xttsworkbench.tensor.PickleValue.Bytes;
import org.xttsworkbench.tensor.PickleValue.Global;
import org.xttsworkbench.tensor.PickleValue.Inert;
import org.xttsworkbench.tensor.PickleValue.None;
import org.xttsworkbench.tensor.PickleValue.Storage;
import org.xttsworkbench.tensor.PickleValue.Tuple;

/** What the names in a checkpoint's pickle stand for: a short list, each made here from plain data. */
final class PickleObjects {
    private static final int DEEPEST_KEY = 4;

    /** Classes whose objects are kept as records of their attributes: the configuration in the released model.pth. */
    private static final Set<String> INERT = Set.of(
            "TTS.tts.configs.xtts_config.XttsConfig",
            "TTS.tts.models.xtts.XttsArgs",
            "TTS.tts.models.xtts.XttsAudioConfig",
            "TTS.config.shared_configs.BaseDatasetConfig");

    private static final Set<String> KNOWN = Set.of(
            "collections.OrderedDict",
            "collections.Counter",
            "collections.defaultdict",
            "torch._utils._rebuild_tensor_v2",
            "torch._utils._rebuild_parameter",
            "torch.Size",
            "_codecs.encode",
            "builtins.set",
            "__builtin__.set",
            "builtins.dict",
            "__builtin__.dict",
            "builtins.list",
            "__builtin__.list",
            "builtins.int",
            "__builtin__.int",
            "builtins.float",
            "__builtin__.float");

    /** Opens the storage that a tensor is a view of. */
    @FunctionalInterface
    interface Storages {
        /** @throws RefusedFileException when there is no such storage, or it has another type or size */
        FileRegion open(Storage storage);
    }

    private final Storages storages;

    PickleObjects(Storages storages) {
        this.storages = storages;
    }

    Global global(String module, String name) {
        Global global = new Global(module, name);
        boolean storage =
                module.equals("torch") && ElementType.ofStorageClass(name).isPresent();
        require(
                storage || KNOWN.contains(global.toString()) || INERT.contains(global.toString()),
                "it refers to " + global + ", which has no place in a checkpoint");
        // "a.b" + "c" and "a" + "b.c" are different things in Python.
        require(name.indexOf('.') < 0, "it refers to " + global + ", which has no place in a checkpoint");
        return global;
    }

    Object call(Object function, Object arguments) {
        require(
                function instanceof Global && arguments instanceof Tuple,
                "its pickle calls something that is no function");
        List<Object> items = ((Tuple) arguments).items();
        String name = function.toString();
        if (INERT.contains(name)) {
            return new Inert((Global) function);
        }
        return switch (name) {
            case "collections.OrderedDict", "collections.Counter", "builtins.dict", "__builtin__.dict" -> dict(items);
            case "collections.defaultdict" -> new LinkedHashMap<Object, Object>();
            case "torch.Size" -> one(items, Tuple.class);
            case "_codecs.encode" -> bytes(items);
            case "builtins.set", "__builtin__.set" -> set(items);
            case "builtins.list", "__builtin__.list" -> list(items);
            case "torch._utils._rebuild_tensor_v2" -> tensor(items);
            case "torch._utils._rebuild_parameter" -> {
                require(items.size() == 3, "a parameter in its pickle is malformed");
                require(items.get(0) instanceof StoredTensor, "a parameter in its pickle is malformed");
                yield items.get(0);
            }
            default -> throw new RefusedFileException("its pickle calls " + name);
        };
    }

    /** How pickles of protocol 2 write bytes: a text whose characters are the bytes. */
    private static Bytes bytes(List<Object> items) {
        require(
                items.size() == 2
                        && items.get(0) instanceof String text
                        && text.chars().allMatch(c -> c < 256)
                        && "latin1".equals(items.get(1)),
                "a bytes value in its pickle is malformed");
        return new Bytes(((String) items.get(0)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<Object, Object> dict(List<Object> items) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        require(items.size() <= 1, "a dict in its pickle is malformed");
        if (!items.isEmpty() && items.get(0) instanceof Map<?, ?> map) {
            map.forEach(dict::put);
        } else if (!items.isEmpty()) {
            for (Object pair : one(items, List.class)) {
                List<?> two =
                        pair instanceof Tuple tuple ? tuple.items() : (pair instanceof List<?> list ? list : List.of());
                require(two.size() == 2, "a dict in its pickle is malformed");
                dict.put(key(two.get(0), 0), two.get(1));
            }
        }
        return dict;
    }

    private static List<Object> list(List<Object> items) {
        List<Object> list = new ArrayList<>();
        if (!items.isEmpty()) {
            list.addAll((List<?>) one(items, List.class));
        }
        return list;
    }

    private static PickleSet set(List<Object> items) {
        PickleSet set = new PickleSet();
        if (!items.isEmpty()) {
            for (Object item : one(items, List.class)) {
                set.add(key(item, 0));
            }
        }
        return set;
    }

    private static <T> T one(List<Object> items, Class<T> type) {
        require(items.size() == 1 && type.isInstance(items.get(0)), "its pickle calls something with the wrong values");
        return type.cast(items.get(0));
    }

    Storage storage(Object id) {
        require(id instanceof Tuple, "a storage in its pickle is malformed");
        List<Object> items = ((Tuple) id).items();
        require(
                (items.size() == 5 || items.size() == 6)
                        && "storage".equals(items.get(0))
                        && items.get(1) instanceof Global
                        && items.get(2) instanceof String
                        && items.get(4) instanceof Long,
                "a storage in its pickle is malformed");
        Global type = (Global) items.get(1);
        ElementType elements = ElementType.ofStorageClass(type.name())
                .filter(t -> type.module().equals("torch"))
                .orElseThrow(() -> new RefusedFileException("a storage in its pickle has no element type"));
        long count = (Long) items.get(4);
        require(
                count >= 0 && count <= Long.MAX_VALUE / elements.bytes(),
                "a storage in its pickle has no sensible size");
        long offset = items.size() == 6
                        && items.get(5) instanceof Tuple view
                        && view.items().size() == 3
                ? number(view.items().get(1))
                : 0;
        return new Storage(elements, (String) items.get(2), count, offset);
    }

    private StoredTensor tensor(List<Object> items) {
        require(
                items.size() >= 6
                        && items.size() <= 7
                        && items.get(0) instanceof Storage
                        && items.get(2) instanceof Tuple
                        && items.get(3) instanceof Tuple,
                "a tensor in its pickle is malformed");
        Storage storage = (Storage) items.get(0);
        long offset = number(items.get(1)) + storage.viewOffset();
        long[] shape = numbers((Tuple) items.get(2));
        long[] strides = numbers((Tuple) items.get(3));
        TensorViews.check(storage, offset, shape, strides);
        return new StoredTensor(storage.elementType(), shape, strides, offset, storages.open(storage));
    }

    private static long number(Object value) {
        require(value instanceof Long number && number >= 0, "a tensor's place or size is no sensible number");
        return (Long) value;
    }

    private static long[] numbers(Tuple tuple) {
        return tuple.items().stream().mapToLong(PickleObjects::number).toArray();
    }

    static void setState(Object target, Object state) {
        if (target instanceof Inert inert && state instanceof Map<?, ?> map) {
            map.forEach(inert.state()::put);
            return;
        }
        // A state dict carries its attribute _metadata, which says nothing about the tensors.
        require(target instanceof Map && state instanceof Map, "its pickle changes an object that it must not");
    }

    @SuppressWarnings("unchecked")
    static void addAll(Object target, List<Object> items) {
        if (target instanceof PickleSet set) {
            items.forEach(item -> set.add(key(item, 0)));
        } else {
            require(target instanceof ArrayList, "its pickle appends to something that is no list");
            ((List<Object>) target).addAll(items);
        }
    }

    @SuppressWarnings("unchecked")
    static void putAll(Object target, List<Object> items) {
        require(target instanceof Map && items.size() % 2 == 0, "its pickle puts values where they do not belong");
        for (int i = 0; i < items.size(); i += 2) {
            ((Map<Object, Object>) target).put(key(items.get(i), 0), items.get(i + 1));
        }
    }

    /** A dict's key, if it is a plain value: hashing anything else could take for ever. */
    private static Object key(Object value, int depth) {
        if (value instanceof Tuple tuple) {
            require(depth < DEEPEST_KEY, "a key in its pickle is nested too deeply");
            tuple.items().forEach(item -> key(item, depth + 1));
        } else {
            require(
                    value instanceof String
                            || value instanceof Long
                            || value instanceof BigInteger
                            || value instanceof Double
                            || value instanceof Boolean
                            || value instanceof None,
                    "a key in its pickle is no plain value");
        }
        return value;
    }
}
