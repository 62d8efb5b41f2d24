package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BagIt profiles: where they are found, and what they may ask for. */
class ProfilesTest {
    private static final String ID = "https://example.org/profile-1.json";

    private final Path folder;

    ProfilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String profile(String rules) {
        return """
                {"BagIt-Profile-Info": {"BagIt-Profile-Identifier": "%s"},
                 "Accept-BagIt-Version": ["1.0"] %s}
                """.formatted(ID, rules);
    }

    private static TestBag claiming() {
        return TestBag.good()
                .tag(
                        "bag-info.txt",
                        text -> text + "BagIt-Profile-Identifier: " + ID + "\nWord: a\nWord: b\nContact-Name: X\n");
    }

    private Verification verify(Path bag, Path... profile) throws IOException {
        Verification.Way usual = Verification.Way.usual();
        Optional<Path> given = profile.length == 0 ? Optional.empty() : Optional.of(profile[0]);
        return Verification.verify(bag, new Verification.Way(usual.threads(), given, usual.watch()));
    }

    private Path given(String text) throws IOException {
        return Files.writeString(folder.resolve("given.json"), text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Serialization\": \"required\"",
                "\"Accept-Serialization\": [\"application/zip\"]",
                "\"Manifests-Required\": [\"sha256\", \"sha512\"]",
                "\"Manifests-Allowed\": [\"sha256\", \"sha512\", \"md5\"]",
                "\"Tag-Manifests-Required\": [\"sha256\"]",
                "\"Tag-Files-Allowed\": [\"metadata/*\"]",
                "\"Payload-Files-Required\": [\"data/one.txt\", \"data/sub/\"]",
                "\"Payload-Files-Allowed\": [\"data/*.txt\"]",
                "\"Allow-Fetch.txt\": false",
                "\"Bag-Info\": {\"Contact-Name\": {\"required\": true, \"values\": [\"X\", \"Y\"]}}",
                "\"Bag-Info\": {\"Word\": {\"repeatable\": true}}"
            })
    void whatAProfileAsksForAndIsThere(String rule) throws IOException {
        Path bag = claiming().zip(folder);
        assertEquals(Set.of(), VerificationTest.codes(verify(bag, given(profile(", " + rule)))), rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Accept-BagIt-Version\": [\"0.97\"]",
                "\"Serialization\": \"forbidden\"",
                "\"Accept-Serialization\": [\"application/tar\"]",
                "\"Manifests-Required\": [\"md5\"]",
                "\"Manifests-Allowed\": [\"sha512\"]",
                "\"Tag-Manifests-Required\": [\"md5\"]",
                "\"Tag-Manifests-Allowed\": [\"sha512\"]",
                "\"Tag-Files-Required\": [\"metadata/x.xml\"]",
                "\"Payload-Files-Required\": [\"data/three.txt\"]",
                "\"Payload-Files-Required\": [\"data/other/\"]",
                "\"Payload-Files-Allowed\": [\"data/?ne.txt\"]",
                "\"Fetch.txt-Required\": true",
                "\"Data-Empty\": true",
                "\"Bag-Info\": {\"Contact-Email\": {\"required\": true}}",
                "\"Bag-Info\": {\"Contact-Name\": {\"values\": [\"Y\"]}}",
                "\"Bag-Info\": {\"Word\": {\"repeatable\": false}}"
            })
    void whatAProfileAsksForAndIsNotThere(String rule) throws IOException {
        String text = rule.startsWith("\"Accept-BagIt")
                ? profile("").replace("\"Accept-BagIt-Version\": [\"1.0\"]", rule)
                : profile(", " + rule);
        Verification verification = verify(claiming().zip(folder), given(text));
        assertEquals(Set.of("profile-violated"), VerificationTest.codes(verification), rule);
        assertFalse(verification.holds());
    }

    @Test
    void aBagThatMustBePackedIsNoFolder() throws IOException {
        Verification verification =
                verify(claiming().folder(folder), given(profile(", \"Serialization\": \"required\"")));
        assertEquals(Set.of("profile-violated"), VerificationTest.codes(verification));
    }

    @Test
    void aClaimedProfileIsFoundBesideTheBagAndInIt() throws IOException {
        String asking = profile(", \"Manifests-Required\": [\"md5\"]");
        Path zip = claiming().zip(folder);
        assertEquals(Set.of("profile-not-evaluated"), VerificationTest.codes(verify(zip)));
        Files.writeString(zip.resolveSibling("a-profile.json"), asking.replace(ID, "another"), StandardCharsets.UTF_8);
        assertEquals(Set.of("profile-not-evaluated"), VerificationTest.codes(verify(zip)));
        Files.writeString(zip.resolveSibling("my-profile.json"), asking, StandardCharsets.UTF_8);
        assertEquals(Set.of("profile-violated"), VerificationTest.codes(verify(zip)));
        Path inside = claiming()
                .put("metadata/profile.json", asking)
                .sealTags()
                .folder(Files.createDirectory(folder.resolve("alone")));
        assertEquals(Set.of("profile-violated"), VerificationTest.codes(verify(inside)));
    }

    @Test
    void aProfileThatIsGivenMustBeClaimedAndBeOne() throws IOException {
        Path bag = TestBag.good().zip(folder);
        assertEquals(Set.of("profile-not-claimed"), VerificationTest.codes(verify(bag, given(profile("")))));
        assertTrue(VerificationTest.codes(verify(bag, given("{]"))).contains("profile-broken"));
    }

    @Test
    void starsAndQuestionMarksStandForTextAndCharacters() {
        List<String> names = List.of("data/a.txt", "data/a/b.txt", "data/", "x");
        List<String> globs = List.of("data/*", "*", "data/?.txt", "d*a*t", "x", "*.md");
        StringBuilder table = new StringBuilder();
        globs.forEach(glob -> names.forEach(name -> table.append(ProfileCheck.matches(glob, name) ? '1' : '0')));
        assertEquals("1110" + "1111" + "1000" + "1100" + "0001" + "0000", table.toString());
        assertFalse(ProfileCheck.matches("*a".repeat(50) + "b", "a".repeat(4000)));
    }
}
