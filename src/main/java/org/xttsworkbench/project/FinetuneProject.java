package org.xttsworkbench.project;

/**
 * One voice that is being taught to a model.
 *
 * @param name the voice's name, as people write it
 * @param language code of the language that is spoken, as the model's tokenizer knows it ({@code en}, {@code zh-cn})
 */
public record FinetuneProject(String name, String language) {

    /** Version of {@code project.json}. */
    public static final int SCHEMA_VERSION = 1;

    public FinetuneProject {
        if (name.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("a project has a name and a language");
        }
    }

    /** The name in the column {@code speaker_name} of the dataset's tables. */
    public String speakerName() {
        return FolderName.of(name);
    }
}
