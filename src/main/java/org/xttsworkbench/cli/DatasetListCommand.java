package org.xttsworkbench.cli;

import java.util.Locale;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetService;
import picocli.CommandLine.Command;

/** The clips of a project. */
@Command(name = "list", description = "Lists the clips with their texts.", sortOptions = false)
final class DatasetListCommand extends ServiceCommand<DatasetService.Listing> {

    @Override
    Job<DatasetService.Listing> job() {
        DatasetService service = new DatasetService(project(true));
        return context -> service.list();
    }

    @Override
    String readable(DatasetService.Listing result) {
        StringBuilder text = new StringBuilder();
        for (DatasetService.ListedClip clip : result.clips()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s  %-5s  %s from %.2f to %.2f s: %s%n",
                    clip.id(),
                    clip.split(),
                    clip.source(),
                    clip.startSeconds(),
                    clip.endSeconds(),
                    clip.text()));
        }
        return text.toString();
    }
}
