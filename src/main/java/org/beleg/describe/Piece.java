package org.beleg.describe;

import java.io.IOException;

/** A file of an archive that is made of a dataset that passed. A new one is a class and a line in {@link Pieces}. */
interface Piece {
    /** What is said of the file. */
    Label label();

    /** Whether the archive is to have it. */
    default boolean isWanted(Gathering so) {
        return true;
    }

    /**
     * The file.
     *
     * @param so what is known, and what was made before
     */
    byte[] made(Gathering so) throws IOException;

    /** What the file says of the dataset, read back from its bytes. */
    default Said said(byte[] bytes) throws IOException {
        return Said.NOTHING;
    }
}
