package org.xttsworkbench.ui.review;

import java.util.Comparator;

/** In which order rows are shown. */
enum ReviewOrder {
    MOST_SUSPICIOUS,
    BY_RECORDING,
    LONGEST,
    SHORTEST;

    Comparator<ReviewRow> comparator() {
        Comparator<ReviewRow> first = switch (this) {
            case MOST_SUSPICIOUS ->
                Comparator.comparingDouble(ReviewRow::suspicion).reversed();
            case BY_RECORDING -> Comparator.comparingInt(ReviewRow::number);
            case LONGEST -> Comparator.comparingDouble(ReviewRow::seconds).reversed();
            case SHORTEST -> Comparator.comparingDouble(ReviewRow::seconds);
        };
        return first.thenComparingInt(ReviewRow::number);
    }
}
