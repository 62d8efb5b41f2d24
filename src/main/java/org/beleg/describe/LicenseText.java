package org.beleg.describe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** {@code LICENSE.txt}: the licence of the data, its full text where the toolkit has it, else where to find it. */
final class LicenseText implements Piece {
    @Override
    public Label label() {
        return new Label("data/LICENSE.txt", "Licence", "The licence of the data.", "text/plain");
    }

    @Override
    public byte[] made(Gathering so) throws IOException {
        String spdx = so.about().license();
        String plain = spdx.replaceAll("[^A-Za-z0-9.+-]", "");
        try (InputStream text = LicenseText.class.getResourceAsStream("licenses/" + plain + ".txt")) {
            if (text != null) {
                return text.readAllBytes();
            }
        }
        return (spdx + "\n\nThe text of this licence: https://spdx.org/licenses/" + plain + ".html\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
