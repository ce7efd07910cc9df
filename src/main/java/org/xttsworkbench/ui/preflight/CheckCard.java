package org.xttsworkbench.ui.preflight;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.CheckResult;

/** One card: a check and what is known about it. */
final class CheckCard {

    /** Where the card is. */
    enum Phase {
        CHECKING,
        CHECKED,
        /** The engine has not answered for a while; a late answer still counts. */
        NO_ANSWER,
        /** The check could not be made; {@link #failure} says why. */
        FAILED
    }

    private final CheckId id;
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.CHECKING);
    private final ObjectProperty<Optional<CheckResult>> result = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty failure = new SimpleStringProperty("");
    private final DoubleProperty importing = new SimpleDoubleProperty(Double.NaN);

    CheckCard(CheckId id) {
        this.id = id;
    }

    CheckId id() {
        return id;
    }

    ObjectProperty<Phase> phase() {
        return phase;
    }

    /** The newest result; the old one stays while the check is made again. */
    ObjectProperty<Optional<CheckResult>> result() {
        return result;
    }

    /** A sentence; only with {@link Phase#FAILED}. */
    StringProperty failure() {
        return failure;
    }

    /** Share of a model that is being copied in, less than 0 while nobody knows; not a number when none is. */
    DoubleProperty importing() {
        return importing;
    }

    void found(CheckResult found) {
        result.set(Optional.of(found));
        phase.set(Phase.CHECKED);
    }

    void failed(String sentence) {
        failure.set(sentence);
        phase.set(Phase.FAILED);
    }
}
