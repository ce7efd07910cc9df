package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A batch's rows as tensors; all belong to the manager it was made with and live as long as a pass.
 *
 * @param layout where everything lies
 * @param mels [rows, bins, frames]
 * @param ids text ids, their positions, codes, their positions
 * @param order see {@link GptLayout}
 * @param at positions of texts and codes
 * @param targets of texts and codes
 * @param keys see {@link GptLayout}
 * @param seeds for dropout, [positions] int32
 */
record GptBatch(
        GptLayout layout,
        NDArray mels,
        List<NDArray> ids,
        NDArray order,
        List<NDArray> at,
        List<NDArray> targets,
        List<NDArray> keys,
        NDArray seeds) {

    static GptBatch of(List<GptRow> rows, GptShape shape, boolean padded, long seed, NDManager owner) {
        GptLayout layout = padded ? GptLayout.padded(rows, shape) : GptLayout.packed(rows, shape);
        int values = rows.get(0).mel().length;
        FloatBuffer mels = FloatBuffer.allocate(rows.size() * values);
        rows.forEach(row -> mels.put(row.mel()));
        mels.rewind();
        return new GptBatch(
                layout,
                owner.create(mels, new Shape(rows.size(), shape.melBins(), values / shape.melBins())),
                List.of(
                        owner.create(layout.textIds()),
                        owner.create(layout.textPositions()),
                        owner.create(layout.codeIds()),
                        owner.create(layout.codePositions())),
                owner.create(layout.order()),
                List.of(owner.create(layout.textAt()), owner.create(layout.codesAt())),
                List.of(owner.create(layout.textTargets()), owner.create(layout.codeTargets())),
                layout.keys().stream().map(owner::create).toList(),
                owner.create(layout.seeds(seed)));
    }
}
