package org.xttsworkbench.dataset.segment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations that a capital letter or a number follows within a sentence. All others need no list: the small letter
 * after them tells that the sentence goes on.
 */
final class SpokenAbbreviations {

    /** Titles and the like, before names; by language. */
    private static final Map<String, String> BEFORE_NAMES = Map.ofEntries(
            Map.entry(
                    "en",
                    "mr mrs ms dr prof st gen sen rep gov capt cpt col lt cmdr sgt maj rev hon pres supt mt ft"
                            + " messrs mme vs"),
            Map.entry("es", "sr sra sres srta dr dra d dña prof gral lic ing sta sto ud uds av"),
            Map.entry("fr", "m mm mme mmes mlle mlles dr pr me mgr st ste av bd"),
            Map.entry("de", "hr fr frl dr prof dipl ing mag hl st nr ca bzw evtl ggf inkl bd geb str mio mrd tel"),
            Map.entry("it", "sig sigg dott dr prof on avv ing geom rag arch ecc st"),
            Map.entry("pt", "sr sra srs dr dra prof profa exmo exma eng arq d sto sta av"),
            Map.entry("pl", "p np dr prof inż mgr św al ul pl gen płk kpt ks"),
            Map.entry("tr", "dr prof doç yrd av sn alb gen st"),
            Map.entry("ru", "г ул им тов проф акад гр д-р св"),
            Map.entry("nl", "dhr mevr mw dr drs ir mr jhr prof st ds"),
            Map.entry("cs", "např mudr judr ing bc mgr dr prof doc sv gen plk p ul"),
            Map.entry("hu", "dr prof id ifj özv st gr"),
            Map.entry("hi", "डॉ श्री प्रो श्रीमती"),
            Map.entry("ar", "د أ م"));

    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "nr", "fig", "figs", "vol", "ch", "art", "sec", "p", "pp", "pg", "núm", "pág", "pag", "abb",
            "kap", "abs", "cap", "č", "str", "rys", "стр", "рис", "№", "s", "bd", "sz", "bl", "afb", "ca", "eq",
            "approx");

    private final Set<String> beforeNames;

    SpokenAbbreviations(String language) {
        String[] known = BEFORE_NAMES.getOrDefault(language, "").split(" ", -1);
        beforeNames = Set.copyOf(java.util.Arrays.asList(known));
    }

    /** @param stem without its dot */
    boolean contains(String stem, boolean beforeNumber) {
        String wanted = stem.toLowerCase(Locale.ROOT);
        return beforeNames.contains(wanted) || (beforeNumber && BEFORE_NUMBERS.contains(wanted));
    }
}
