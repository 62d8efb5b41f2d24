package org.beleg.describe;

import java.io.IOException;
import java.io.InputStream;

/** {@code metadata/bagit-profile.json}: what a bag of Beleg's is, so that the profile it names can be looked up in it. */
final class BagProfile implements Piece {
    /** What {@code bag-info.txt} calls the profile. */
    static final String ID = "urn:beleg:bagit-profile:1.0";

    private static final String FILE = "/org/beleg/schema/bagit-profile.json";

    @Override
    public Label label() {
        return new Label(
                        "metadata/bagit-profile.json",
                        "BagIt profile",
                        "What a bag of Beleg's must hold, as a BagIt Profile.",
                        Label.JSON)
                .keepsTo("https://bagit-profiles.github.io/bagit-profiles-specification/");
    }

    @Override
    public byte[] made(Gathering so) throws IOException {
        try (InputStream in = BagProfile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + FILE);
            }
            return in.readAllBytes();
        }
    }
}
