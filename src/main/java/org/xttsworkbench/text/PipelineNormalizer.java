package org.xttsworkbench.text;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.xttsworkbench.text.grammar.Grammar;

/**
 * The steps that all languages but Japanese share: no double quotes, small letters, numbers, abbreviations, symbols,
 * single blanks. Source: {@code multilingual_cleaners} of Coqui's XTTS tokenizer.
 */
final class PipelineNormalizer implements TextNormalizer {
    private final Map<String, String> beforeLowering;
    private final Locale caseRules;
    private final UnaryOperator<String> numbers;
    private final Abbreviations abbreviations;
    private final Symbols symbols;
    private final boolean lowerAtEnd;

    /** @param numbers reads out the numbers of a text in small letters */
    PipelineNormalizer(Grammar grammar, UnaryOperator<String> numbers, CleaningMode mode) {
        boolean corrected = mode == CleaningMode.CORRECTED;
        this.beforeLowering = grammar.entries("replace.first");
        this.caseRules = corrected && grammar.has("corrected.case")
                ? Locale.forLanguageTag(grammar.text("corrected.case"))
                : Locale.ROOT;
        this.numbers = numbers;
        this.abbreviations = new Abbreviations(grammar);
        this.symbols = new Symbols(grammar);
        this.lowerAtEnd = corrected;
    }

    @Override
    public String clean(String text) {
        String cleaned = text.replace("\"", "");
        for (Map.Entry<String, String> replacement : beforeLowering.entrySet()) {
            cleaned = cleaned.replace(replacement.getKey(), replacement.getValue());
        }
        cleaned = PythonLowerCase.of(cleaned, caseRules);
        cleaned = numbers.apply(cleaned);
        cleaned = symbols.expand(abbreviations.expand(cleaned));
        return lowerAtEnd ? PythonLowerCase.of(cleaned, caseRules) : cleaned;
    }
}
