package org.beleg.cli;

import org.beleg.Beleg;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"beleg " + Beleg.VERSION};
    }
}
