package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.tensor.PickleValue.None;
import org.xttsworkbench.tensor.PickleValue.Tuple;

/**
 * Reads a pickle as data. It knows the opcodes that {@code torch.save} writes and the names in {@link PickleObjects};
 * everything else is refused, and nothing is ever looked up or run. Format: Python's {@code pickletools}.
 */
final class Unpickler {
    private static final int NEWEST_PROTOCOL = 4;
    private static final int LARGEST_LONG = 64;
    private static final int LARGEST_MEMO = 1 << 24;
    private static final int MOST_MARKS = 10_000;

    private final ByteBuffer in;
    private final PickleObjects objects;
    private final List<Object> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private Unpickler(ByteBuffer in, PickleObjects objects) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.objects = objects;
    }

    /** Reads the next pickle; the buffer then stands behind it. */
    static Object read(ByteBuffer in, PickleObjects objects) {
        try {
            return new Unpickler(in, objects).run();
        } catch (java.nio.BufferUnderflowException e) {
            throw new RefusedFileException("its pickle is cut off");
        }
    }

    private Object run() {
        while (true) {
            int opcode = Byte.toUnsignedInt(in.get());
            if (opcode == '.') {
                require(stack.size() == 1, "its pickle ends with the wrong number of values");
                return stack.get(0);
            }
            step(opcode);
        }
    }

    private void step(int opcode) {
        switch (opcode) {
            case 0x80 ->
                require(Byte.toUnsignedInt(in.get()) <= NEWEST_PROTOCOL, "its pickle is of an unknown protocol");
            case 0x95 -> {
                long frame = in.getLong();
                require(frame >= 0 && frame <= in.remaining(), "its pickle is cut off");
            }
            case '(' -> {
                require(marks.size() < MOST_MARKS, "its pickle is nested too deeply");
                marks.push(stack.size());
            }
            case '0' -> pop();
            case 'N' -> push(None.NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'J' -> push((long) in.getInt());
            case 'K' -> push((long) Byte.toUnsignedInt(in.get()));
            case 'M' -> push((long) Short.toUnsignedInt(in.getShort()));
            case 0x8a -> push(integer(Byte.toUnsignedInt(in.get())));
            case 0x8b -> push(integer(in.getInt()));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            case 'X' -> push(text(Integer.toUnsignedLong(in.getInt())));
            case 0x8c -> push(text(Byte.toUnsignedLong(in.get())));
            case 'B' -> push(new PickleValue.Bytes(bytes(Integer.toUnsignedLong(in.getInt()))));
            case 'C' -> push(new PickleValue.Bytes(bytes(Byte.toUnsignedLong(in.get()))));
            case 'q' -> remember(Byte.toUnsignedInt(in.get()));
            case 'r' -> remember(in.getInt());
            case 0x94 -> remember(memo.size());
            case 'h' -> push(remembered(Byte.toUnsignedInt(in.get())));
            case 'j' -> push(remembered(in.getInt()));
            case '}' -> push(new LinkedHashMap<Object, Object>());
            case ']' -> push(new ArrayList<Object>());
            case 0x8f -> push(new PickleSet());
            default -> build(opcode);
        }
    }

    private void build(int opcode) {
        switch (opcode) {
            case ')' -> push(new Tuple(List.of()));
            case 0x85 -> push(new Tuple(last(1)));
            case 0x86 -> push(new Tuple(last(2)));
            case 0x87 -> push(new Tuple(last(3)));
            case 't' -> push(new Tuple(sinceMark()));
            case 'l' -> push(new ArrayList<>(sinceMark()));
            case 'd' -> {
                List<Object> items = sinceMark();
                push(new LinkedHashMap<Object, Object>());
                PickleObjects.putAll(top(), items);
            }
            case 'a' -> {
                Object item = pop();
                PickleObjects.addAll(top(), List.of(item));
            }
            case 'e', 0x90 -> {
                List<Object> items = sinceMark();
                PickleObjects.addAll(top(), items);
            }
            case 's' -> {
                List<Object> items = last(2);
                PickleObjects.putAll(top(), items);
            }
            case 'u' -> {
                List<Object> items = sinceMark();
                PickleObjects.putAll(top(), items);
            }
            case 'c' -> push(objects.global(line(), line()));
            case 0x93 -> {
                List<Object> names = last(2);
                require(
                        names.get(0) instanceof String && names.get(1) instanceof String,
                        "a name in its pickle is no text");
                push(objects.global((String) names.get(0), (String) names.get(1)));
            }
            case 'Q' -> push(objects.storage(pop()));
            case 'R', 0x81 -> {
                Object arguments = pop();
                push(objects.call(pop(), arguments));
            }
            case 'b' -> {
                Object state = pop();
                PickleObjects.setState(top(), state);
            }
            default ->
                throw new RefusedFileException(
                        String.format("its pickle has the unknown or forbidden opcode 0x%02x", opcode));
        }
    }

    private void push(Object value) {
        stack.add(value);
    }

    private int floor() {
        Integer mark = marks.peek();
        return mark == null ? 0 : mark;
    }

    private Object top() {
        require(stack.size() > floor(), "its pickle takes a value that is not there");
        return stack.get(stack.size() - 1);
    }

    private Object pop() {
        require(stack.size() > floor(), "its pickle takes a value that is not there");
        return stack.remove(stack.size() - 1);
    }

    private List<Object> last(int count) {
        require(stack.size() - count >= floor(), "its pickle takes a value that is not there");
        return cut(stack.size() - count);
    }

    private List<Object> sinceMark() {
        Integer mark = marks.poll();
        require(mark != null, "its pickle has no mark where it needs one");
        return cut(java.util.Objects.requireNonNull(mark));
    }

    private List<Object> cut(int start) {
        List<Object> tail = stack.subList(start, stack.size());
        List<Object> items = List.copyOf(tail);
        tail.clear();
        return items;
    }

    private void remember(int index) {
        require(index >= 0 && index < LARGEST_MEMO, "its pickle remembers too much");
        memo.put(index, top());
    }

    private Object remembered(int index) {
        Object value = memo.get(index);
        if (value == null) {
            throw new RefusedFileException("its pickle refers to a value that is not there");
        }
        return value;
    }

    private Object integer(int length) {
        require(length >= 0 && length <= LARGEST_LONG, "a number in its pickle is too long");
        byte[] little = bytes(length);
        byte[] big = new byte[length + 1];
        for (int i = 0; i < length; i++) {
            big[length - i] = little[i];
        }
        big[0] = (byte) (length > 0 && little[length - 1] < 0 ? -1 : 0);
        BigInteger value = new BigInteger(big);
        return value.bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
    }

    private byte[] bytes(long length) {
        require(length <= in.remaining(), "its pickle is cut off");
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private String text(long length) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(length)));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("a text in its pickle is not UTF-8");
        }
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int c = in.get(); c != '\n'; c = in.get()) {
            require(line.length() < 200, "a name in its pickle is too long");
            line.append((char) c);
        }
        return line.toString();
    }
}
