package org.beleg.read;

import java.io.IOException;
import java.io.Serial;

/** The folder is no dataset: it is not there, or has no {@code dataset.json}. The message says which. */
public final class NotADataset extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    NotADataset(String message) {
        super(message);
    }
}
