package org.xttsworkbench.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.modelhub.ModelKind;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.preflight.CheckStatus;
import org.xttsworkbench.preflight.FixAction;
import org.xttsworkbench.service.ModelsService;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Texts;

/** What the pre-flight asks, shows and concludes, without toolkit and engine. */
class PreflightViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Path models = Path.of("/models").toAbsolutePath();
    private final Texts texts = Texts.of(PreflightStep.class);
    private long now;
    private final PreflightViewModel model = new PreflightViewModel(
            engine,
            Runnable::run,
            () -> new PreflightService.Request(models, models, "auto", 0),
            (seconds, call) -> waiting.add(call),
            () -> now);

    private static CheckResult result(CheckId id, CheckStatus status) {
        Optional<FixAction> fix =
                id == CheckId.BASE_MODEL ? Optional.of(FixAction.IMPORT_BASE_MODEL) : Optional.empty();
        return new CheckResult(id.id(), status, "4 GB", "2 GB", "", Optional.empty(), fix);
    }

    private CheckCard card(CheckId id) {
        return model.cards().stream()
                .filter(card -> card.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void answer(CheckId id, CheckStatus status) {
        engine.asked.stream()
                .filter(asked -> asked.request instanceof EngineRequest.Check check
                        && check.id().equals(id.id()))
                .reduce((a, b) -> b)
                .orElseThrow()
                .succeed(result(id, status));
    }

    private void answerAll(CheckStatus status) {
        Arrays.stream(CheckId.values()).forEach(id -> answer(id, status));
    }

    @Test
    void allChecksAreAskedAndCardsFillOneByOne() {
        model.check();
        assertThat(engine.asked).hasSize(CheckId.values().length);
        answer(CheckId.DISK, CheckStatus.READY);
        assertThat(card(CheckId.DISK).phase().get()).isEqualTo(CheckCard.Phase.CHECKED);
        assertThat(card(CheckId.GPU).phase().get()).isEqualTo(CheckCard.Phase.CHECKING);
        assertThat(model.verdict().get().state(texts).kind()).isEqualTo(StepState.Kind.RUNNING);
        assertThat(model.verdict().get().state(texts).words()).isEqualTo("Checking, 11 %");
        now = 2_100_000_000L;
        answerAll(CheckStatus.READY);
        assertThat(model.seconds().get()).isEqualTo(2.1);
        assertThat(model.verdict().get().state(texts)).isEqualTo(StepState.done("Ready"));
        assertThat(model.verdict().get().message(texts).tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void aMissingModelIsTheNextThing() {
        model.check();
        answerAll(CheckStatus.READY);
        model.check();
        answerAll(CheckStatus.READY);
        model.check();
        Arrays.stream(CheckId.values())
                .forEach(id -> answer(
                        id,
                        id == CheckId.BASE_MODEL
                                ? CheckStatus.MISSING
                                : id == CheckId.GPU ? CheckStatus.SLOW : CheckStatus.READY));
        PreflightVerdict verdict = model.verdict().get();
        assertThat(verdict.noModel()).isTrue();
        assertThat(verdict.state(texts)).isEqualTo(StepState.attention("1 thing is missing"));
        assertThat(verdict.message(texts).sentence()).isEqualTo("You can start. The base model is missing.");
        assertThat(verdict.message(texts).detail()).contains("longer here");
    }

    @Test
    void anEngineThatEndsIsToldOnTheCards() {
        model.check();
        engine.asked.forEach(asked ->
                asked.fail(new FailureException(FailureReason.ENGINE_ENDED, "The engine ended unexpectedly.", "")));
        assertThat(card(CheckId.ENGINE).phase().get()).isEqualTo(CheckCard.Phase.FAILED);
        assertThat(card(CheckId.ENGINE).failure().get()).isEqualTo("The engine ended unexpectedly.");
        assertThat(model.verdict().get().state(texts).kind()).isEqualTo(StepState.Kind.FAILED);
        assertThat(model.verdict().get().message(texts).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aCardWithoutAnswerSaysSoAndALateAnswerCounts() {
        model.check();
        engine.asked.forEach(asked -> asked.listener.started());
        answer(CheckId.GPU, CheckStatus.READY);
        waiting.forEach(Runnable::run);
        assertThat(card(CheckId.GPU).phase().get()).isEqualTo(CheckCard.Phase.CHECKED);
        assertThat(card(CheckId.SOUND).phase().get()).isEqualTo(CheckCard.Phase.NO_ANSWER);
        answerAll(CheckStatus.READY);
        assertThat(card(CheckId.SOUND).phase().get()).isEqualTo(CheckCard.Phase.CHECKED);
        assertThat(model.verdict().get().broken()).isZero();
    }

    @Test
    void answersToAnEarlierRoundAreForgotten() {
        model.check();
        List<FakeEngine.Asked<?>> first = List.copyOf(engine.asked);
        model.check();
        first.get(0).succeed(result(CheckId.GPU, CheckStatus.FAILED));
        assertThat(card(CheckId.GPU).phase().get()).isEqualTo(CheckCard.Phase.CHECKING);
    }

    @Test
    void anImportedModelIsLookedAtAgain() {
        model.check();
        answerAll(CheckStatus.READY);
        CheckCard card = card(CheckId.BASE_MODEL);
        List<String> told = new ArrayList<>();
        model.importModel(card, Path.of("/downloads/v2"), new PreflightViewModel.ImportListener() {
            @Override
            public void begun(EngineTask<?> task) {
                told.add("begun");
            }

            @Override
            public void progress(double fraction) {
                told.add("progress " + fraction);
            }

            @Override
            public void done(String id) {
                told.add("done " + id);
            }

            @Override
            public void cancelled() {
                told.add("cancelled");
            }

            @Override
            public void failed(FailureException failure) {
                told.add("failed");
            }
        });
        assertThat(engine.lastRequest(EngineRequest.ImportModel.class).models()).isEqualTo(models);
        FakeEngine.Asked<?> asked = engine.last();
        asked.listener.progress(new Progress("Copying model.pth", 1, 4));
        assertThat(card.importing().get()).isEqualTo(0.25);
        asked.succeed(new ModelsService.Result(List.of(new InstalledModel(
                "xtts/v2", ModelKind.XTTS, "v2", "/models/xtts/v2", 5, List.of(), 6, 6, true, List.of()))));
        assertThat(card.importing().get()).isNaN();
        assertThat(told).containsExactly("begun", "progress 0.25", "done xtts/v2");
        assertThat(engine.lastRequest(EngineRequest.Check.class).id()).isEqualTo("base-model");
    }

    @Test
    void everyWordThatACardMayNeedIsThere() {
        for (CheckId id : CheckId.values()) {
            assertThat(texts.has("title." + id.id())).isTrue();
            assertThat(texts.has("none." + id.id())).isTrue();
        }
        for (CheckStatus status : CheckStatus.values()) {
            assertThat(texts.has("verdict." + status)).isTrue();
        }
        for (FixAction action : FixAction.values()) {
            assertThat(texts.has("fix." + action)).isTrue();
        }
    }
}
