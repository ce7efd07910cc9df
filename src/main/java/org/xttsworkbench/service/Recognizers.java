package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.whisper.WhisperRecognizer;
import org.xttsworkbench.tensor.EngineRuntime;

/** Opens recognisers by their folders. */
final class Recognizers {

    private Recognizers() {}

    static SpeechRecognizer open(EngineRuntime runtime, Path folder) throws IOException {
        return WhisperRecognizer.open(runtime, folder);
    }
}
