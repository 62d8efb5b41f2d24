package org.beleg.cli;

import java.io.IOException;
import java.io.Serial;

/** A folder or file that the command line names is not there. */
final class NoSuchFolder extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    NoSuchFolder(String message) {
        super(message);
    }
}
