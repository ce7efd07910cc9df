package org.xttsworkbench.tensor;

import java.util.Arrays;
import java.util.Optional;

/** Types of a tensor's elements, with their names and codes in PyTorch and safetensors. */
public enum ElementType {
    FLOAT32("float32", "F32", "FloatStorage", 4, 6),
    FLOAT64("float64", "F64", "DoubleStorage", 8, 7),
    FLOAT16("float16", "F16", "HalfStorage", 2, 5),
    BFLOAT16("bfloat16", "BF16", "BFloat16Storage", 2, 15),
    INT64("int64", "I64", "LongStorage", 8, 4),
    INT32("int32", "I32", "IntStorage", 4, 3),
    INT16("int16", "I16", "ShortStorage", 2, 2),
    INT8("int8", "I8", "CharStorage", 1, 1),
    UINT8("uint8", "U8", "ByteStorage", 1, 0),
    BOOL("bool", "BOOL", "BoolStorage", 1, 11);

    private final String torchName;
    private final String safetensorsName;
    private final String storageClass;
    private final int bytes;
    private final int scalarType;

    ElementType(String torchName, String safetensorsName, String storageClass, int bytes, int scalarType) {
        this.torchName = torchName;
        this.safetensorsName = safetensorsName;
        this.storageClass = storageClass;
        this.bytes = bytes;
        this.scalarType = scalarType;
    }

    /** As PyTorch prints it, without "torch.": {@code float32}. */
    public String torchName() {
        return torchName;
    }

    /** As a safetensors header says it: {@code F32}. */
    public String safetensorsName() {
        return safetensorsName;
    }

    /** The class of its storages in a pickle, without "torch.". */
    public String storageClass() {
        return storageClass;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }

    /** PyTorch's number for the type, as TorchScript wants it. */
    public int scalarType() {
        return scalarType;
    }

    static Optional<ElementType> ofStorageClass(String name) {
        return Arrays.stream(values()).filter(t -> t.storageClass.equals(name)).findFirst();
    }

    static Optional<ElementType> ofSafetensorsName(String name) {
        return Arrays.stream(values())
                .filter(t -> t.safetensorsName.equals(name))
                .findFirst();
    }
}
