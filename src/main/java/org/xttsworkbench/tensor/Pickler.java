package org.xttsworkbench.tensor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes a tree as a pickle of protocol 2 with the few opcodes and names that PyTorch's safe loader knows. */
final class Pickler {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<TensorSource> tensors;

    private Pickler(List<TensorSource> tensors) {
        this.tensors = tensors;
    }

    /** The pickle of {@code value}; its tensors are appended to {@code tensors} in the order of their storage keys. */
    static byte[] pickle(Object value, List<TensorSource> tensors) {
        Pickler pickler = new Pickler(tensors);
        pickler.bytes(0x80, 2);
        pickler.value(value);
        pickler.bytes('.');
        return pickler.out.toByteArray();
    }

    private void value(Object value) {
        if (value instanceof TensorSource tensor) {
            tensor(tensor);
        } else if (value instanceof Map<?, ?> map) {
            global("collections", "OrderedDict");
            bytes(')', 'R', '(');
            map.forEach((key, item) -> {
                value(key);
                value(item);
            });
            bytes('u');
        } else if (value instanceof List<?> list) {
            bytes(']', '(');
            list.forEach(this::value);
            bytes('e');
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean flag) {
            bytes(flag ? 0x88 : 0x89);
        } else if (value instanceof Long || value instanceof Integer) {
            integer(((Number) value).longValue());
        } else if (value instanceof Double number) {
            bytes('G');
            out.writeBytes(ByteBuffer.allocate(8).putDouble(number).array());
        } else {
            throw new IllegalArgumentException("a checkpoint cannot hold " + value.getClass());
        }
    }

    private void tensor(TensorSource tensor) {
        global("torch._utils", "_rebuild_tensor_v2");
        bytes('(', '(');
        text("storage");
        global("torch", tensor.elementType().storageClass());
        text(Integer.toString(tensors.size()));
        text("cpu");
        integer(tensor.count());
        bytes('t', 'Q');
        integer(0);
        tuple(tensor.shape());
        tuple(StoredTensor.contiguousStrides(tensor.shape()));
        bytes(0x89);
        global("collections", "OrderedDict");
        bytes(')', 'R', 't', 'R');
        tensors.add(tensor);
    }

    private void tuple(long[] numbers) {
        bytes('(');
        for (long number : numbers) {
            integer(number);
        }
        bytes('t');
    }

    private void integer(long number) {
        if (number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE) {
            bytes('J');
            out.writeBytes(little(4).putInt((int) number).array());
        } else {
            bytes(0x8a, 8);
            out.writeBytes(little(8).putLong(number).array());
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes('X');
        out.writeBytes(little(4).putInt(utf8.length).array());
        out.writeBytes(utf8);
    }

    private void global(String module, String name) {
        out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
