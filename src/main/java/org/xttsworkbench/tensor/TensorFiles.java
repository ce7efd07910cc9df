package org.xttsworkbench.tensor;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Moves tensors between files and the engine in blocks, so that neither heap nor a second copy is needed. */
public final class TensorFiles implements AutoCloseable {
    private static final int BLOCK = 1 << 24;

    private final EngineRuntime runtime;
    private final Kernel kernel;
    private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.nativeOrder());
    private final NDArray probe;

    public TensorFiles(EngineRuntime runtime) {
        this.runtime = runtime;
        this.kernel = Kernel.load(runtime, "tensor_files");
        this.probe = runtime.manager().create(0f);
    }

    /** A new fp32 tensor with the values of {@code source}, widened or rounded as need be. */
    public NDArray loadFloat32(TensorSource source, NDManager owner) throws IOException {
        return load(source, ElementType.FLOAT32, owner);
    }

    /** A new tensor of {@code type} with the values of {@code source}. */
    public NDArray load(TensorSource source, ElementType type, NDManager owner) throws IOException {
        NDArray target = kernel.record(owner, "empty", source.shape(), type.scalarType(), probe)
                .singletonOrThrow();
        fill(source, target);
        return target;
    }

    /** Overwrites {@code target}, of the same shape, with the values of {@code source}. */
    public void fill(TensorSource source, NDArray target) throws IOException {
        if (!Arrays.equals(target.getShape().getShape(), source.shape())) {
            throw new IllegalArgumentException(target.getShape() + " cannot take " + Arrays.toString(source.shape()));
        }
        long[] at = {0};
        block.clear();
        source.writeTo(bytes -> {
            while (bytes.hasRemaining()) {
                int n = Math.min(bytes.remaining(), block.remaining());
                block.put(bytes.slice().limit(n));
                bytes.position(bytes.position() + n);
                if (!block.hasRemaining()) {
                    at[0] += flush(source.elementType(), target, at[0]);
                }
            }
        });
        flush(source.elementType(), target, at[0]);
    }

    private long flush(ElementType type, NDArray target, long start) {
        block.flip();
        int count = block.remaining() / type.bytes();
        if (count > 0) {
            try (NDManager scope = runtime.manager().newSubManager(Device.cpu())) {
                NDArray values = type == ElementType.BFLOAT16
                        ? scope.create(widened(), new Shape(count), DataType.FLOAT32)
                        : scope.create(block.slice(), new Shape(count), engineType(type));
                kernel.record(scope, "fill", target, start, values);
            }
        }
        block.clear();
        return count;
    }

    /** The block's bfloat16 elements as floats: DJL cannot make a bfloat16 tensor from bytes. */
    private ByteBuffer widened() {
        int count = block.remaining() / ElementType.BFLOAT16.bytes();
        ByteBuffer floats = ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            floats.putInt(i * Float.BYTES, block.getShort(2 * i) << 16);
        }
        return floats;
    }

    private static DataType engineType(ElementType type) {
        return switch (type) {
            case FLOAT32 -> DataType.FLOAT32;
            case FLOAT64 -> DataType.FLOAT64;
            case FLOAT16 -> DataType.FLOAT16;
            case INT64 -> DataType.INT64;
            case INT32 -> DataType.INT32;
            case INT8 -> DataType.INT8;
            case UINT8 -> DataType.UINT8;
            case BOOL -> DataType.BOOLEAN;
            case BFLOAT16, INT16 -> throw new IllegalArgumentException("the engine takes no bytes of " + type);
        };
    }

    /** A live tensor as something to write; its values are those at the time of writing. */
    public TensorSource source(NDArray array, ElementType type) {
        return new TensorSource() {
            @Override
            public ElementType elementType() {
                return type;
            }

            @Override
            public long[] shape() {
                return array.getShape().getShape();
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                long perBlock = BLOCK / type.bytes();
                for (long start = 0; start < count(); start += perBlock) {
                    try (NDManager scope = runtime.manager().newSubManager()) {
                        NDArray part = kernel.record(scope, "part", array, start, Math.min(perBlock, count() - start))
                                .singletonOrThrow();
                        sink.accept(part.toByteBuffer(true));
                    }
                }
            }
        };
    }

    @Override
    public void close() {
        kernel.close();
        probe.close();
    }
}
