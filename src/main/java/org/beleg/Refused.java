package org.beleg;

import java.io.Serial;

/** What was asked for cannot be done with this dataset or archive; the message says why and what to do. */
public final class Refused extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
