package org.beleg.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against PDF/A-3a and PDF/UA-1 by veraPDF. */
public final class Archival {
    private Archival() {}

    /** Fails with all that veraPDF has to say against the file. */
    public static void assertHolds(byte[] pdf) throws Exception {
        for (String flavour : List.of("3a", "ua1")) {
            assertHolds(pdf, flavour);
        }
    }

    /** Fails with all that veraPDF has to say against the file by that profile. */
    public static void assertHolds(byte[] pdf, String flavour) throws Exception {
        Locale locale = Locale.getDefault();
        // The validator, not the file, knows no type "Integer" where a small I has no dot.
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
            ValidationResult result = validator.validate(parser);
            assertEquals(List.of(), result.getTestAssertions(), flavour);
            assertTrue(result.isCompliant(), flavour);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
