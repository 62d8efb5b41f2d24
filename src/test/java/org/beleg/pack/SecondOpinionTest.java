package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gov.loc.repository.bagit.conformance.BagLinter;
import gov.loc.repository.bagit.exceptions.conformance.RequiredMetadataFieldNotPresentException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beleg.Beleg;
import org.beleg.Fixture;
import org.beleg.check.Progress;
import org.beleg.check.Way;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the bagit library of the Library of Congress says of the same bags. */
class SecondOpinionTest {
    /** What RFC 8493 allows, or was allowed before, and the library refuses. */
    private static final Set<String> IT_REFUSES = Set.of(
            "percent-decoded", // 2.1.3: it leaves %25 as it is
            "upper-case-checksums", // 2.1.3: either case
            "basic-bag-sha384", // 2.4: it knows MD5, SHA-1, SHA-224, SHA-256 and SHA-512
            "basic-bag-sha3",
            "basic-bag-sha512-256",
            "algorithm-with-hyphen",
            "blank-line", // an exception of its own
            "unknown-algorithm", // stops there; we say what was not evaluated
            "filename-normalization"); // 6.1.1.3: to be expected of bags that have travelled

    /** What RFC 8493 forbids and the library lets pass. */
    private static final Set<String> IT_LETS_PASS = Set.of(
            "listed-twice", // 2.1.3: exactly once
            "listed-twice-in-another-composition",
            "bagit-with-invalid-whitespace-0.97", // a story of the conformance suite
            "tag-file-in-payload-manifest", // 2.1.3
            "payload-file-in-tag-manifest", // 2.2.1
            "tag-manifest-without-manifest", // 2.2.1
            "payload-oxum-repeated", // 2.2.2
            "payload-oxum-malformed", // 2.2.2: it checks this apart from validity
            "bag-info-invalid-whitespace"); // 2.2.2

    private final Path folder;

    SecondOpinionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsReleasedIsValid() throws Exception {
        Published published = new Release(folder.resolve("out")).publish(Samples.contents(folder, "a"), Release.NOBODY);
        try (Archive archive = Archive.open(published.zip());
                Unpacked unpacked = archive.unpack()) {
            assertEquals("", complaint(unpacked.folder()));
        }
    }

    @Test
    void whatIsReleasedKeepsToItsProfile() throws Exception {
        Path dataset = Fixture.laid(Fixture.FIXTURES.resolve("base"), folder);
        Beleg.Validation validation = Beleg.validate(dataset, Optional.empty(), Way.usual(), Progress.SILENT);
        Path zip = Beleg.release(validation, folder.resolve("out")).published().zip();
        try (Archive archive = Archive.open(zip);
                Unpacked unpacked = archive.unpack()) {
            BagLinter.checkAgainstProfile(profile(), new BagReader().read(unpacked.folder()));
            Path info = unpacked.folder().resolve("bag-info.txt");
            Files.writeString(info, Files.readString(info).replaceFirst("Source-Organization: .*\n", ""));
            assertThrows(
                    RequiredMetadataFieldNotPresentException.class,
                    () -> BagLinter.checkAgainstProfile(profile(), new BagReader().read(unpacked.folder())));
        }
    }

    private static InputStream profile() throws IOException {
        return Files.newInputStream(Path.of("schema/bagit-profile.json"));
    }

    @TestFactory
    Stream<DynamicTest> bothSayTheSame() {
        Stream<DynamicTest> holding = Stream.concat(
                        VerificationTest.valid().stream(), VerificationTest.warned().stream())
                .map(story -> compare(story, true));
        return Stream.concat(holding, VerificationTest.invalid().stream().map(story -> compare(story, false)));
    }

    private DynamicTest compare(VerificationTest.Story story, boolean holds) {
        return dynamicTest(story.name(), () -> {
            String complaint = complaint(story.bag().folder(folder));
            boolean differs = (holds ? IT_REFUSES : IT_LETS_PASS).contains(story.name());
            assertEquals(holds != differs, complaint.isEmpty(), complaint);
        });
    }

    /** What the library says against the bag, or nothing. */
    private static String complaint(Path bag) throws IOException {
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
            return "";
        } catch (IOException e) {
            return "IOException: " + e;
        } catch (Exception e) {
            return e.toString();
        }
    }
}
