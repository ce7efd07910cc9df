package org.xttsworkbench.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.TextNormalizers;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/**
 * {@code bench text}: how many lines one core cleans and encodes in a second. Lines are sentences of a transcript's
 * length, each with another number in it. The vocabulary is that of {@code --model}; without it, single letters, which
 * encodes a little faster.
 */
public final class TextBench {
    private static final Map<Language, String> SENTENCES = Map.of(
            Language.ENGLISH,
            "Printing, in the only sense with which we are at present concerned, differs from most of the %d arts, said Mr. Smith.",
            Language.GERMAN,
            "Am Ende des Jahres %d kamen die meisten Besucher mit dem Zug, wie Dr. Weber damals in seinem Brief schrieb.",
            Language.RUSSIAN,
            "В %d году большинство гостей приехало на поезде, как писал тогда г-н Иванов в своём длинном письме.",
            Language.CHINESE,
            "他们在%d年的春天坐火车来到北京，住了三个星期以后才回家。",
            Language.KOREAN,
            "그들은 %d년 봄에 기차를 타고 서울에 와서 삼 주 동안 머물렀습니다.",
            Language.JAPANESE,
            "彼らは%d年の春に電車で東京に来て、三週間ほど滞在してから帰りました。");
    private static final List<Language> ORDER = List.of(
            Language.ENGLISH, Language.GERMAN, Language.RUSSIAN, Language.CHINESE, Language.KOREAN, Language.JAPANESE);
    private static final int LINES = 20_000;
    private static final int WARM_UP_ROUNDS = 2;

    private TextBench() {}

    /**
     * Figures of some languages, each on one thread, by the time the processor spent on it.
     *
     * @param model a folder with {@code vocab.json}
     */
    public static List<Figure> all(Optional<Path> model, JobContext context) throws IOException {
        VoiceBpeTokenizer tokenizer =
                model.isPresent() ? VoiceBpeTokenizer.load(model.get().resolve("vocab.json")) : withSingleLetters();
        CpuFeatures cpu = CpuFeatures.read();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(cpu.model() + " " + cpu.features(), Map.of("threads", 1.0)));
        for (Language language : ORDER) {
            context.checkCancelled();
            context.report(new Progress(language.tag(), figures.size() - 1, ORDER.size()));
            figures.add(one(language, tokenizer));
        }
        return figures;
    }

    private static VoiceBpeTokenizer withSingleLetters() throws IOException {
        Path folder = Files.createTempDirectory("bench");
        try {
            UntrainedModel.writeVocabulary(folder);
            return VoiceBpeTokenizer.load(folder.resolve("vocab.json"));
        } finally {
            AtomicFolder.delete(folder);
        }
    }

    private static Figure one(Language language, VoiceBpeTokenizer tokenizer) {
        Map<String, Double> values = new LinkedHashMap<>();
        long start = System.nanoTime();
        TextNormalizers.of(language, CleaningMode.REFERENCE).clean("1");
        values.put("firstUseSeconds", (System.nanoTime() - start) / 1e9);
        int lines = language == Language.JAPANESE ? LINES / 4 : LINES;
        double seconds = 0;
        for (int round = 0; round <= WARM_UP_ROUNDS; round++) {
            seconds = processorSeconds(language, tokenizer, lines);
        }
        values.put("linesPerSecond", lines / seconds);
        values.put("charactersPerLine", (double) line(language, 1000).length());
        return new Figure(language.tag(), values);
    }

    private static String line(Language language, int number) {
        return String.format(Locale.ROOT, SENTENCES.getOrDefault(language, "%d"), number);
    }

    private static double processorSeconds(Language language, VoiceBpeTokenizer tokenizer, int lines) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            texts.add(line(language, i % 2100));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long tokens = 0;
        for (String text : texts) {
            tokens += tokenizer.encode(text, language).length;
        }
        long end = threads.getCurrentThreadCpuTime();
        if (tokens < lines) {
            throw new IllegalStateException("No tokens came out of " + lines + " lines");
        }
        return (end - start) / 1e9;
    }
}
