package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.whisper.WhisperRecognizer;
import org.xttsworkbench.tensor.EngineRuntime;

/** Opens recognisers by their folders. */
@FunctionalInterface
interface Recognizers {
    Recognizers WHISPER = WhisperRecognizer::open;

    /** @return one that whoever asked closes */
    SpeechRecognizer open(EngineRuntime runtime, Path folder) throws IOException;
}
