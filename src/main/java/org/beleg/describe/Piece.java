package org.beleg.describe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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

    /** A file that is the codebook in another form: it needs nothing else and can be made beside other files. */
    interface Form extends Piece {
        /** The file. */
        byte[] made(Codebook codebook);

        @Override
        default byte[] made(Gathering so) {
            return made(so.codebook());
        }
    }

    /** A file that grows with the rows of a table and is never whole in memory. */
    interface Growing extends Piece {
        /** Writes the file. */
        void write(Gathering so, OutputStream out) throws IOException;

        /** What the file says of the dataset, read back. */
        Said said(InputStream in) throws IOException;

        @Override
        default byte[] made(Gathering so) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(so, out);
            return out.toByteArray();
        }

        @Override
        default Said said(byte[] bytes) throws IOException {
            return said(new ByteArrayInputStream(bytes));
        }
    }
}
