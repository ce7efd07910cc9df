package org.xttsworkbench.service;

import java.nio.file.Path;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.EngineRuntime;

/** Opens recognisers by their folders. */
final class Recognizers {

    private Recognizers() {}

    static SpeechRecognizer open(EngineRuntime runtime, Path folder) {
        throw FailureException.usage("The recogniser in " + folder + " cannot be used yet on " + runtime.deviceName()
                + "; leave --recognizer out.");
    }
}
