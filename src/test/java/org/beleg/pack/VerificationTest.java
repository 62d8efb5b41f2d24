package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private final Path folder;

    VerificationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A bag and the codes of what must be said of it, infos left out. */
    record Story(String name, TestBag bag, List<String> codes) {}

    private static Story story(String name, TestBag bag, String... codes) {
        return new Story(name, bag, List.of(codes));
    }

    /** After the stories of the conformance suite of the Library of Congress: bags that are valid. */
    static List<Story> valid() {
        TestBag good = TestBag.good();
        return List.of(
                story("basic-bag", good),
                story("basic-bag-0.97", TestBag.good("0.97", "md5")),
                story("basic-bag-sha1", TestBag.good("0.97", "sha1")),
                story("basic-bag-sha224", TestBag.good("0.97", "sha224")),
                story("basic-bag-sha384", TestBag.good("1.0", "sha384")),
                story("basic-bag-sha3", TestBag.good("1.0", "sha3256", "sha3512", "sha3224", "sha3384")),
                story("basic-bag-sha512-256", TestBag.good("1.0", "sha512256")),
                story("basic-bag-0.94", TestBag.good("0.94", "md5")),
                story("basic-bag-0.95", TestBag.good("0.95", "md5")),
                story("basic-bag-0.96", TestBag.good("0.96", "md5")),
                story("basic-bag-0.93-package-info", TestBag.good("0.93", "md5")),
                story(
                        "bag-with-space",
                        TestBag.good().put("data/a b  c.txt", "x").seal()),
                story(
                        "percent-decoded",
                        TestBag.good().put("data/100%25.txt", "x").seal()),
                story(
                        "percent-literal-0.97",
                        TestBag.good("0.97", "md5").put("data/100%25.txt", "x").seal()),
                story(
                        "names-of-many-letters",
                        TestBag.good().put("data/Ñúñez ڕ.txt", "x").seal()),
                story("upper-case-checksums", TestBag.good().tag("manifest-sha256.txt", VerificationTest::upperCase)),
                story("tabs-in-manifest", TestBag.good().tag("manifest-sha256.txt", text -> text.replace("  ", "\t "))),
                story(
                        "carriage-returns",
                        TestBag.good().tag("manifest-sha256.txt", text -> text.replace("\n", "\r\n"))),
                story("duplicate-metadata-entries", TestBag.good().tag("bag-info.txt", text -> text + "A: 1\nA: 2\n")),
                story("folded-metadata", TestBag.good().tag("bag-info.txt", text -> text + "A: 1\n  : x\n\tb\n")),
                story(
                        "bag-in-a-bag",
                        TestBag.good()
                                .put("data/bagit.txt", "x")
                                .put("data/data/y", "")
                                .seal()),
                story("keep-file", TestBag.good().put("data/sub/.keep", "").seal()),
                story(
                        "other-tag-folder",
                        TestBag.good().put("metadata/x.xml", "<x/>").sealTags()));
    }

    private static String upperCase(String text) {
        return Pattern.compile("(?m)^[0-9a-f]+")
                .matcher(text)
                .replaceAll(hex -> hex.group().toUpperCase(Locale.ROOT));
    }

    /** Bags that hold, and of which something is to be said. */
    static List<Story> warned() {
        return List.of(
                story(
                        "line-breaks-in-names",
                        TestBag.good().put("data/a\nb\rc", "x").seal(),
                        "name-unwise"),
                story("UTF-16-encoded-tag-files", TestBag.good().in(StandardCharsets.UTF_16), "tag-encoding-old"),
                story(
                        "leading-dot-slash",
                        TestBag.good("0.97", "md5").tag("manifest-md5.txt", text -> text.replace(" data/", " ./data/")),
                        "manifest-dot-slash"),
                story(
                        "made-with-md5sum-binary",
                        TestBag.good("0.97", "md5").tag("manifest-md5.txt", text -> text.replace(" data/", "*data/")),
                        "manifest-asterisk"),
                story(
                        "blank-line",
                        TestBag.good().tag("manifest-sha256.txt", text -> text + "\n"),
                        "manifest-blank-line"),
                story(
                        "unknown-algorithm",
                        TestBag.good()
                                .put("manifest-crc9.txt", "00  data/one.txt\n00  data/sub/two.txt\n")
                                .sealTags(),
                        "algorithm-unknown"),
                story(
                        "same-line-twice-0.97",
                        TestBag.good("0.97", "md5").tag("manifest-md5.txt", text -> text + text),
                        "manifest-duplicate"),
                story(
                        "in-one-of-two-manifests-0.97",
                        TestBag.good("0.97", "md5", "sha1").tag("manifest-md5.txt", VerificationTest::firstLine),
                        "file-not-listed"),
                story(
                        "filename-normalization",
                        TestBag.good()
                                .put("data/u\u0308.txt", "x")
                                .seal()
                                .tag("manifest-sha256.txt", text -> text.replace("u\u0308", "\u00fc")),
                        "name-composed-otherwise"),
                story(
                        "no-tag-manifests",
                        TestBag.good().remove("tagmanifest-sha256.txt").remove("tagmanifest-sha512.txt"),
                        "tag-manifest-missing"),
                story("algorithm-with-hyphen", TestBag.good("1.0", "sha3-256"), "algorithm-spelled-otherwise"),
                story(
                        "name-of-a-device",
                        TestBag.good().put("data/aux.txt", "x").seal(),
                        "name-unwise"),
                story("name-with-a-colon", TestBag.good().put("data/a:b", "x").seal(), "name-unwise"),
                story(
                        "name-with-a-dot-at-its-end",
                        TestBag.good().put("data/a.", "x").seal(),
                        "name-unwise"),
                story(
                        "bagging-date-in-words",
                        TestBag.good().tag("bag-info.txt", text -> text + "Bagging-Date: May 2019\n"),
                        "bagging-date-malformed"),
                story(
                        "profile-elsewhere",
                        TestBag.good()
                                .tag(
                                        "bag-info.txt",
                                        text -> text + "BagIt-Profile-Identifier: https://example.org/profile.json\n"),
                        "profile-not-evaluated"),
                story(
                        "same-filename-listed-twice-with-different-normalization",
                        TestBag.good("0.97", "sha512")
                                .put("data/u\u0308.txt", "x")
                                .seal()
                                .tag("manifest-sha512.txt", VerificationTest::andComposed),
                        "name-composed-otherwise",
                        "manifest-duplicate"),
                story(
                        "local-fetch",
                        TestBag.good()
                                .put("fetch.txt", "http://example.org/1 4 data/one.txt\n")
                                .sealTags(),
                        "fetch-not-followed"));
    }

    /** With each line once more, its letters composed. */
    private static String andComposed(String text) {
        return text
                + text.lines()
                        .filter(line -> line.contains("u\u0308"))
                        .map(line -> line.replace("u\u0308", "\u00fc") + "\n")
                        .findFirst()
                        .orElseThrow();
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\n') + 1);
    }

    /** Bags that do not hold, and why. */
    static List<Story> invalid() {
        String zero = "0".repeat(64);
        return Stream.of(
                        story("file-changed", TestBag.good().put("data/one.txt", "0ne\n"), "checksum-differs"),
                        story(
                                "file-longer",
                                TestBag.good().put("data/one.txt", "one\n\n"),
                                "checksum-differs",
                                "payload-oxum-differs"),
                        story(
                                "file-missing",
                                TestBag.good().remove("data/one.txt"),
                                "file-missing",
                                "payload-oxum-differs"),
                        story(
                                "file-extra",
                                TestBag.good().put("data/three.txt", ""),
                                "file-not-listed",
                                "payload-oxum-differs"),
                        story(
                                "system-file",
                                TestBag.good().put("data/.DS_Store", ""),
                                "file-not-listed",
                                "payload-oxum-differs"),
                        story(
                                "tag-file-changed",
                                TestBag.good().edit("bag-info.txt", text -> text + "A: b\n"),
                                "checksum-differs"),
                        story("tag-file-missing", TestBag.good().remove("bag-info.txt"), "file-missing"),
                        story(
                                "manifest-changed",
                                TestBag.good()
                                        .edit(
                                                "manifest-sha256.txt",
                                                text -> text.replaceAll("(?m)^[0-9a-f]{64}", zero)),
                                "checksum-differs"),
                        story(
                                "no-payload-manifest",
                                TestBag.good()
                                        .remove("manifest-sha256.txt")
                                        .remove("manifest-sha512.txt")
                                        .sealTags(),
                                "manifest-missing",
                                "fixity-not-evaluated"),
                        story(
                                "only-unknown-algorithms",
                                TestBag.good()
                                        .remove("manifest-sha256.txt")
                                        .remove("manifest-sha512.txt")
                                        .put("manifest-crc9.txt", "00  data/one.txt\n00  data/sub/two.txt\n")
                                        .sealTags(),
                                "algorithm-unknown",
                                "fixity-not-evaluated"),
                        story(
                                "not-in-every-manifest",
                                TestBag.good().tag("manifest-sha256.txt", VerificationTest::firstLine),
                                "file-not-listed"),
                        story(
                                "listed-twice",
                                TestBag.good().tag("manifest-sha256.txt", text -> text + text),
                                "manifest-duplicate"),
                        story(
                                "listed-twice-in-another-composition",
                                TestBag.good("1.0", "sha512")
                                        .put("data/u\u0308.txt", "x")
                                        .seal()
                                        .tag("manifest-sha512.txt", VerificationTest::andComposed),
                                "name-composed-otherwise",
                                "manifest-duplicate"),
                        story(
                                "same-filename-listed-twice-with-different-hashes",
                                TestBag.good("0.97", "md5")
                                        .tag("manifest-md5.txt", text -> text + "0".repeat(32) + "  data/one.txt\n"),
                                "manifest-duplicate"),
                        story("no-bagit-txt", TestBag.good().remove("bagit.txt").sealTags(), "bagit-missing"),
                        story(
                                "no-data-folder",
                                TestBag.good()
                                        .remove("data/one.txt")
                                        .remove("data/sub/two.txt")
                                        .seal(),
                                "payload-folder-missing"),
                        story(
                                "bom-in-bagit.txt",
                                TestBag.good().tag("bagit.txt", text -> "\ufeff" + text),
                                "bagit-byte-order-mark"),
                        story(
                                "bagit-with-invalid-whitespace",
                                TestBag.good().tag("bagit.txt", text -> text.replace(":", " :")),
                                "bagit-malformed"),
                        story(
                                "bagit-with-invalid-whitespace-0.97",
                                TestBag.good("0.97", "md5").tag("bagit.txt", text -> text.replace(":", " :")),
                                "bagit-malformed"),
                        story(
                                "bagit-small-v",
                                TestBag.good().tag("bagit.txt", text -> text.replace("-V", "-v")),
                                "bagit-malformed"),
                        story(
                                "bagit-three-lines",
                                TestBag.good().tag("bagit.txt", text -> text + "A: b\n"),
                                "bagit-malformed"),
                        story(
                                "missing-encoding",
                                TestBag.good().tag("bagit.txt", VerificationTest::firstLine),
                                "bagit-malformed"),
                        story(
                                "unknown-version",
                                TestBag.good().tag("bagit.txt", text -> text.replace("1.0", "2.0")),
                                "bagit-version-unknown"),
                        story(
                                "unknown-encoding",
                                TestBag.good().tag("bagit.txt", text -> text.replace("UTF-8", "UTF-9")),
                                "tag-encoding-unknown"),
                        story(
                                "wrong-encoding",
                                TestBag.good()
                                        .tag("bagit.txt", text -> text.replace("UTF-8", "US-ASCII"))
                                        .tag("bag-info.txt", text -> text + "A: ü\n"),
                                "tag-encoding-old",
                                "tag-file-encoding"),
                        story(
                                "malformed-line",
                                TestBag.good().tag("manifest-sha256.txt", text -> text + "# by hand\n"),
                                "manifest-line-malformed"),
                        story(
                                "checksum-too-short",
                                TestBag.good().tag("manifest-sha256.txt", text -> text.substring(1)),
                                "manifest-line-malformed",
                                "file-not-listed"),
                        story("out-of-scope-file-paths-using-dot-notation", escape("../../etc/passwd"), "path-escapes"),
                        story("out-of-scope-inside", escape("data/../../x"), "path-escapes"),
                        story("out-of-scope-absolute", escape("/etc/passwd"), "path-escapes"),
                        story("out-of-scope-shell-home", escape("~/x"), "path-escapes"),
                        story("out-of-scope-drive", escape("C:/x"), "path-escapes"),
                        story("out-of-scope-windows-namespace", escape("\\\\?\\C:\\x"), "path-escapes"),
                        story("out-of-scope-backslashes", escape("data\\..\\..\\x"), "path-escapes"),
                        story("out-of-scope-encoded", escape("data/%0A/../../x"), "path-escapes"),
                        story(
                                "tag-file-in-payload-manifest",
                                TestBag.good()
                                        .tag(
                                                "manifest-sha256.txt",
                                                text -> text
                                                        + TestBag.hex(
                                                                "sha256",
                                                                TestBag.good().bytes("bagit.txt")) + "  bagit.txt\n"),
                                "manifest-out-of-scope"),
                        story(
                                "payload-file-in-tag-manifest",
                                TestBag.good()
                                        .edit(
                                                "tagmanifest-sha256.txt",
                                                text -> text
                                                        + TestBag.hex(
                                                                "sha256", "one\n".getBytes(StandardCharsets.UTF_8))
                                                        + "  data/one.txt\n"),
                                "manifest-out-of-scope"),
                        story(
                                "tag-manifest-without-manifest",
                                TestBag.good()
                                        .edit(
                                                "tagmanifest-sha256.txt",
                                                text -> text.replaceAll("(?m)^.*  manifest-sha256.txt\n", "")),
                                "manifest-not-listed"),
                        story(
                                "payload-oxum-repeated",
                                TestBag.good().tag("bag-info.txt", text -> text + "Payload-Oxum: 8.2\n"),
                                "payload-oxum-repeated"),
                        story(
                                "payload-oxum-malformed",
                                TestBag.good().tag("bag-info.txt", text -> text.replace("8.2", "8")),
                                "payload-oxum-differs"),
                        story(
                                "bag-info-malformed",
                                TestBag.good().tag("bag-info.txt", text -> text + "no tag\n"),
                                "bag-info-malformed"),
                        story(
                                "bag-info-invalid-whitespace",
                                TestBag.good().tag("bag-info.txt", text -> text + "A : b\n"),
                                "bag-info-malformed"),
                        story(
                                "holey",
                                TestBag.good()
                                        .remove("data/one.txt")
                                        .put("fetch.txt", "http://example.org/1 4 data/one.txt\n")
                                        .sealTags(),
                                "fetch-not-followed",
                                "file-missing",
                                "payload-oxum-differs"),
                        story(
                                "fetch-not-in-manifest",
                                TestBag.good()
                                        .put("fetch.txt", "http://example.org/1 - data/new.txt\n")
                                        .sealTags(),
                                "fetch-not-followed",
                                "fetch-not-in-manifest"),
                        story(
                                "fetch-out-of-scope",
                                TestBag.good()
                                        .put("fetch.txt", "http://example.org/1 - ../x\n")
                                        .sealTags(),
                                "fetch-not-followed",
                                "path-escapes"))
                .toList();
    }

    private static TestBag escape(String path) {
        return TestBag.good().tag("manifest-sha256.txt", text -> text + "0".repeat(64) + "  " + path + "\n");
    }

    @TestFactory
    Stream<DynamicTest> everyStoryIsToldHoweverTheBagIsPacked() {
        Stream<Story> holding = Stream.concat(valid().stream(), warned().stream());
        return Stream.concat(
                holding.flatMap(story -> both(story, true)), invalid().stream().flatMap(story -> both(story, false)));
    }

    private Stream<DynamicTest> both(Story story, boolean holds) {
        return Stream.of(
                dynamicTest(
                        story.name() + " in a folder",
                        () -> tell(story, story.bag().folder(folder), holds)),
                dynamicTest(
                        story.name() + " in a zip",
                        () -> tell(story, story.bag().zip(folder), holds)),
                dynamicTest(
                        story.name() + " in a tar",
                        () -> tell(story, tar(RawTar.of(story.bag()).bytes(), "bag.tar"), holds)),
                dynamicTest(
                        story.name() + " in a tar.gz",
                        () -> tell(story, tar(RawTar.of(story.bag()).gz(), "bag.tgz"), holds)));
    }

    private Path tar(byte[] bytes, String name) throws IOException {
        return Files.write(Files.createTempDirectory(folder, "tar").resolve(name), bytes);
    }

    private static void tell(Story story, Path path, boolean holds) throws IOException {
        Verification verification = Verification.verify(path);
        assertEquals(
                new TreeSet<>(story.codes()),
                codes(verification),
                () -> verification.faults().toString());
        assertEquals(holds, verification.holds());
    }

    static Set<String> codes(Verification verification) {
        Set<String> codes = new TreeSet<>();
        for (Fault fault : verification.faults()) {
            if (fault.severity() != Fault.Severity.INFO) {
                codes.add(fault.code());
            }
        }
        return codes;
    }

    @Test
    void countsAndAlgorithmsAreSaid() throws IOException {
        Path zip = TestBag.good().zip(folder);
        Verification verification = Verification.verify(zip);
        assertEquals("1.0", verification.version());
        assertEquals(List.of("sha256", "sha512"), verification.algorithms());
        assertEquals(2, verification.counts().payloadFiles());
        assertEquals(8, verification.counts().payloadBytes());
        assertEquals(8, verification.counts().files());
        assertEquals(
                TestBag.hex("sha256", Files.readAllBytes(zip)),
                verification.sha256().orElseThrow());
    }

    @Test
    void whatIsExpectedAndWhatIsFoundIsSaid() throws IOException {
        Verification verification = Verification.verify(
                TestBag.good("1.0", "sha256").put("data/one.txt", "0ne\n").folder(folder));
        Fault fault = verification.faults().get(0);
        assertEquals("data/one.txt", fault.path());
        assertEquals(TestBag.hex("sha256", "one\n".getBytes(StandardCharsets.UTF_8)), fault.expected());
        assertEquals(TestBag.hex("sha256", "0ne\n".getBytes(StandardCharsets.UTF_8)), fault.found());
    }

    @Test
    void symbolicLinksAreNotFollowed() throws IOException {
        Path bag = TestBag.good().remove("data/one.txt").folder(folder);
        Path outside = Files.writeString(folder.resolve("outside"), "one\n");
        Files.createSymbolicLink(bag.resolve("data/one.txt"), outside);
        Verification verification = Verification.verify(bag);
        assertEquals(
                new TreeSet<>(List.of("symbolic-link", "file-missing", "payload-oxum-differs")), codes(verification));
        assertFalse(verification.holds());
    }

    @Test
    void aLinkToAFolderIsNotEntered() throws IOException {
        Path bag = TestBag.good().folder(folder);
        Files.createSymbolicLink(bag.resolve("data/loop"), bag);
        assertEquals(new TreeSet<>(List.of("symbolic-link")), codes(Verification.verify(bag)));
    }

    @Test
    void aNameThatIsNoTextIsAFaultOfTheBag() throws IOException, InterruptedException {
        Path bag = TestBag.good().folder(folder);
        Process shell = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'data/b\\377d')\"")
                .directory(bag.toFile())
                .start();
        assumeTrue(shell.waitFor() == 0, "names are texts here");
        Verification verification = Verification.verify(bag);
        assertEquals(new TreeSet<>(List.of("name-unreadable")), codes(verification));
        assertFalse(verification.holds());
    }

    @Test
    void namesThatDifferByCaseAreAWarningInAFolderAndAnErrorInAZip() throws IOException {
        TestBag bag = TestBag.good().put("data/ONE.txt", "x").seal();
        Verification inFolder = Verification.verify(bag.folder(folder));
        assertEquals(new TreeSet<>(List.of("names-clash")), codes(inFolder));
        assertTrue(inFolder.holds());
        Verification inZip = Verification.verify(bag.zip(folder));
        assertEquals(new TreeSet<>(List.of("names-clash")), codes(inZip));
        assertFalse(inZip.holds());
    }

    @Test
    void namesThatDifferByCompositionAreAnErrorInAZip() throws IOException {
        TestBag bag =
                TestBag.good().put("data/u\u0308", "x").put("data/\u00fc", "x").seal();
        assertFalse(Verification.verify(bag.zip(folder)).holds());
    }

    @Test
    void nothingThereIsTheDisk() {
        assertThrows(NoSuchFileException.class, () -> Verification.verify(folder.resolve("no")));
    }
}
