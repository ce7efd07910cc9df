package org.xttsworkbench.cli;

import picocli.CommandLine.IVersionProvider;

/** One line with the program's version. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"XTTS Workbench " + (version == null ? "(development)" : version)};
    }
}
