package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.SharedData.golden;
import static org.xttsworkbench.SharedData.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.storage.JsonFile;

/** Tokens, words, punctuation and the compression ratio as the original has them. */
class WhisperTextTest {

    @Test
    void aSmallVocabularyHasItsOwnIds() throws IOException {
        WhisperText text = WhisperModel.text(golden("whisper-tiny-random/model"));
        assertThat(text.tokens().end()).isEqualTo(400);
        assertThat(text.tokens().languages())
                .hasSize(99)
                .containsEntry("en", 402)
                .containsEntry("su", 500);
        assertThat(text.tokens().noSpeech()).isEqualTo(505);
        assertThat(text.tokens().firstTimestamp()).isEqualTo(507);
        assertThat(text.decode(text.encode(" héllo 12 — 日本語"))).isEqualTo(" héllo 12 — 日本語");
        assertThat(text.decodeAll(List.of(507 + 54))).isEqualTo("<|1.08|>");
    }

    @NeedsSharedData
    @Test
    void tokensAndWordsEqualTheOriginal() throws IOException {
        WhisperText text = WhisperModel.text(shared("data/whisper-base"));
        JsonNode expected = JsonFile.readTree(shared("golden/whisper/text.json"));
        for (JsonNode c : expected.path("cases")) {
            String name = c.path("text").asText();
            List<Integer> tokens = ReferenceRun.ints(c.path("tokens"));
            assertThat(text.encode(name)).as(name).isEqualTo(tokens);
            tokens.add(text.tokens().end());
            String language = c.path("language").asText();
            List<WordSplitter.TokenWord> words = new WordSplitter(text, language).split(tokens);
            assertThat(words.stream().map(WordSplitter.TokenWord::text).toList())
                    .isEqualTo(texts(c.path("words")));
            assertThat(words.stream().map(WordSplitter.TokenWord::tokens).toList())
                    .isEqualTo(StreamSupport.stream(c.path("wordTokens").spliterator(), false)
                            .map(ReferenceRun::ints)
                            .toList());
            if (c.hasNonNull("sotSequence")) {
                assertThat(text.tokens().startSequence(Optional.of(language), false))
                        .isEqualTo(ReferenceRun.ints(c.path("sotSequence")));
            }
        }
        for (JsonNode c : expected.path("decode")) {
            List<Integer> tokens = ReferenceRun.ints(c.path("tokens"));
            assertThat(text.decode(tokens)).isEqualTo(c.path("text").asText());
            assertThat(text.decodeAll(tokens))
                    .isEqualTo(c.path("withTimestamps").asText());
        }
        for (JsonNode c : expected.path("compressionRatio")) {
            double ratio = c.path("ratio").asDouble();
            assertThat(WhisperText.compressionRatio(c.path("text").asText())).isCloseTo(ratio, within(0.05 * ratio));
        }
    }

    @NeedsSharedData
    @Test
    void specialTokensEqualTheOriginal() throws IOException {
        WhisperText text = WhisperModel.text(shared("data/whisper-base"));
        JsonNode expected = JsonFile.readTree(shared("golden/whisper/text.json"));
        assertThat(text.nonSpeechTokens()).isEqualTo(ReferenceRun.ints(expected.path("nonSpeechTokens")));
        JsonNode special = expected.path("special");
        assertThat(text.tokens())
                .isEqualTo(new WhisperTokens(
                        special.path("eot").asInt(),
                        special.path("sot").asInt(),
                        text.tokens().languages(),
                        special.path("translate").asInt(),
                        special.path("transcribe").asInt(),
                        special.path("sotLm").asInt(),
                        special.path("sotPrev").asInt(),
                        special.path("noSpeech").asInt(),
                        special.path("noTimestamps").asInt()));
        assertThat(text.tokens().firstTimestamp())
                .isEqualTo(special.path("timestampBegin").asInt());
        JsonNode languages = expected.path("languageTokens");
        assertThat(text.tokens().languages()).hasSize(languages.size());
        languages
                .properties()
                .forEach(e -> assertThat(text.tokens().languages())
                        .containsEntry(e.getKey(), e.getValue().asInt()));
    }

    @NeedsSharedData
    @Test
    void punctuationIsMergedAsTheOriginalDoes() throws IOException {
        JsonNode cases = JsonFile.readTree(shared("golden/whisper/text.json")).path("mergePunctuations");
        for (JsonNode c : cases) {
            List<WordAligner.TimedWord> words = new ArrayList<>();
            for (JsonNode piece : c.path("in")) {
                double start = 0.5 * words.size();
                words.add(new WordAligner.TimedWord(piece.asText(), 1, start, start + 0.5, 0.5));
            }
            WordTimes.mergePunctuation(words);
            for (int i = 0; i < words.size(); i++) {
                JsonNode out = c.path("out").get(i);
                assertThat(words.get(i).text).isEqualTo(out.path("text").asText());
                assertThat(words.get(i).tokens).isEqualTo(out.path("tokens").size());
                assertThat(words.get(i).start).isEqualTo(out.path("start").asDouble());
                assertThat(words.get(i).end).isEqualTo(out.path("end").asDouble());
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
