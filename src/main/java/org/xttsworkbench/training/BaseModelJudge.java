package org.xttsworkbench.training;

import java.io.IOException;
import java.util.Optional;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.ClipJudge;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/** Judges clips by a base model's vocabulary and tables, as training does. */
public final class BaseModelJudge implements ClipJudge {
    private final VoiceBpeTokenizer tokenizer;
    private final ModelLimits limits;
    private final Language language;

    /**
     * @param language of the dataset
     * @throws FailureException when the folder is no base model
     */
    public BaseModelJudge(BaseModelFolder base, Language language) throws IOException {
        this.tokenizer = VoiceBpeTokenizer.load(base.file(BaseModelFolder.VOCABULARY));
        this.limits = base.limits(tokenizer);
        this.language = language;
    }

    @Override
    public Optional<String> problem(Clip clip) {
        try {
            Optional<String> text = limits.textProblem(tokenizer.encode(clip.text(), language));
            return text.isPresent() ? text : limits.soundProblem((int) clip.fileSamples());
        } catch (FailureException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
