package org.xttsworkbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** The direction of dependencies. Each rule was seen to fail on a planted fault (docs/architecture.md lists them). */
@AnalyzeClasses(packages = "org.xttsworkbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "org.xttsworkbench";

    /** From the ground up; a package may use those before it and none after it. */
    private static final List<String> LAYERS = List.of(
            "job",
            "storage",
            "settings",
            "device",
            "project",
            "audio",
            "text",
            "tensor",
            "vad",
            "asr",
            "dataset",
            "xtts",
            "training",
            "export",
            "parity",
            "bench",
            "modelhub",
            "preflight",
            "service",
            "engine",
            "cli",
            "ui",
            "app");

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = layers();

    private static ArchRule layers() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(BASE + "..");
        for (String layer : LAYERS) {
            rule = rule.layer(layer).definedBy(BASE + "." + layer + "..");
        }
        for (int i = 0; i < LAYERS.size() - 1; i++) {
            rule = rule.whereLayer(LAYERS.get(i))
                    .mayOnlyBeAccessedByLayers(
                            LAYERS.subList(i + 1, LAYERS.size()).toArray(String[]::new));
        }
        return rule.because("a reader follows a recording to an export in one direction");
    }

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_TENSOR_KNOWS_PYTORCH = noClasses()
            .that()
            .resideInAPackage(BASE + "..")
            .and()
            .resideOutsideOfPackage(BASE + ".tensor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl.pytorch..")
            .because("the engine's internals change with each release");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_SHOW_TENSORS = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".service..", BASE + ".cli..", BASE + ".app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("a request and its result are plain records");

    @ArchTest
    static final ArchRule ONLY_AUDIO_KNOWS_FFMPEG = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".audio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("one package decodes");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_WINDOW = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".ui..", BASE + ".app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
            .because("the command line and the engine run where there is no screen");

    @ArchTest
    static final ArchRule ONE_BRIDGE_TO_THE_WINDOWS_THREAD = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".ui.fx..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("one class decides what runs on the window's thread and when");

    @ArchTest
    static final ArchRule THE_WINDOW_SHOWS_DATA = classes()
            .that()
            .resideInAPackage(BASE + ".ui..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are data: records, enums, and interfaces of these; or belong to ui, job or engine",
                    ArchitectureTest::mayBeShown))
            .because("a view asks through the engine's client or an interface of its own, and never does the work");

    private static boolean mayBeShown(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return !base.getPackageName().startsWith(BASE)
                || base.getPackageName().matches(BASE.replace(".", "\\.") + "\\.(ui|job|engine)(\\..*)?")
                || isData(base);
    }

    private static boolean isData(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || (type.isInterface()
                        && !type.getAllSubclasses().isEmpty()
                        && type.getAllSubclasses().stream().allMatch(ArchitectureTest::isData));
    }

    @ArchTest
    static final ArchRule ONLY_DEVICE_KNOWS_JNA = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".device..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna..")
            .because("foreign functions are called in one place");

    @ArchTest
    static final ArchRule THREADS_ARE_MADE_IN_JOB = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".job..", BASE + ".engine..")
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.ExecutorService.class)
            .because("grad mode is per thread, so threads are few and known");

    @ArchTest
    static final ArchRule STANDARD_OUTPUT_BELONGS_TO_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("with --json every line of it is JSON");
}
