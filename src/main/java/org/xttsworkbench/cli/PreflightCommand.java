package org.xttsworkbench.cli;

import java.util.Locale;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.project.ProgramFolders;
import org.xttsworkbench.service.PreflightService;
import picocli.CommandLine.Command;

/** {@code preflight}: what this computer can do; exit code 0 whatever the checks say. */
@Command(name = "preflight", description = "Measures what this computer can do for the work.")
final class PreflightCommand extends ServiceCommand<PreflightService.Result> {

    @Override
    Job<PreflightService.Result> job() {
        PreflightService service = new PreflightService(new PreflightService.Request(
                models(),
                general().project == null ? ProgramFolders.voices() : project(false),
                general().device,
                general().threads));
        return service::run;
    }

    @Override
    String readable(PreflightService.Result result) {
        StringBuilder text = new StringBuilder();
        for (CheckResult check : result.checks()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %-12s %s%n%22s(needed: %s)%n",
                    check.status().name().toLowerCase(Locale.ROOT),
                    check.id(),
                    check.measured(),
                    "",
                    check.required()));
            if (!check.advice().isEmpty()) {
                text.append(String.format(Locale.ROOT, "%22s%s%n", "", check.advice()));
            }
        }
        return text.toString();
    }
}
