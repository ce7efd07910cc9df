package org.xttsworkbench.job;

/** Stages that somebody tells apart, with the words a user reads. */
public enum Stage {
    READING_RECORDINGS("Reading recordings"),
    FINDING_SPEECH("Finding speech"),
    LISTENING("Writing down what is said"),
    CUTTING("Cutting recordings"),
    WRITING_MODEL("Writing the model"),
    CHECKING_MODEL("Checking the model"),
    SORTING_CLIPS("Sorting reference clips"),
    /** Any other, told apart by its words alone. */
    OTHER("");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** What a user reads. */
    public String words() {
        return words;
    }
}
