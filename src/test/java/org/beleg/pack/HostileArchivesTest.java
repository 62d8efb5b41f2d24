package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are made to do harm: each is refused for the reason in its name, and nothing is written anywhere. */
class HostileArchivesTest {
    private static final List<String> OUTSIDE = List.of(
            "../evil",
            "bag/../../evil",
            "bag/data/../../../evil",
            "/tmp/evil",
            "//server/share/evil",
            "~/evil",
            "~root/evil",
            "C:/evil",
            "C:evil",
            "\\\\server\\share\\evil",
            "\\\\?\\C:\\evil",
            "bag\\..\\..\\evil",
            "bag/data/..\\..\\..\\evil",
            "bag/data/..");

    private final Path folder;

    HostileArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** An archive, and the code of what must be said of it. */
    private static final class Story {
        private final String name;
        private final byte[] bytes;
        private final String code;

        Story(String name, byte[] bytes, String code) {
            this.name = name;
            this.bytes = bytes;
            this.code = code;
        }
    }

    private static Story zip(String name, RawZip zip, String code) {
        return new Story("zip " + name, zip.bytes(), code);
    }

    private static Story tar(String name, RawTar tar, String code) {
        return new Story("tar " + name, tar.bytes(), code);
    }

    private static RawZip zip() {
        return RawZip.of(TestBag.good());
    }

    private static RawTar tar() {
        return RawTar.of(TestBag.good());
    }

    private static List<Story> names() {
        List<Story> stories = new ArrayList<>();
        for (String name : OUTSIDE) {
            stories.add(zip("path-outside " + name, zip().file(name, "x"), "path-escapes"));
            stories.add(tar("path-outside " + name, tar().file(name, "x"), "path-escapes"));
            stories.add(tar(
                    "path-outside-in-pax " + name,
                    tar().pax("path", name).file("bag/data/harmless", "x"),
                    "path-escapes"));
        }
        String deep = "bag/data/" + "a/".repeat(300) + "x";
        String lengthy = "bag/data/" + "a".repeat(5000);
        for (String name : List.of(deep, lengthy)) {
            stories.add(zip("name-endless " + name.length(), zip().file(name, "x"), "name-too-long"));
            stories.add(tar("name-endless " + name.length(), tar().file(name, "x"), "name-too-long"));
        }
        stories.add(tar(
                "path-outside-in-long-name",
                tar().extended('L', "../../evil\0".getBytes(StandardCharsets.UTF_8))
                        .file("bag/data/harmless", "x"),
                "path-escapes"));
        stories.add(zip("backslash", zip().file("bag\\data\\x", "x"), "path-escapes"));
        return stories;
    }

    private static List<Story> twice() {
        List<Story> stories = new ArrayList<>();
        List<List<String>> pairs = List.of(
                List.of("same", "bag/data/one.txt", "entry-twice"),
                List.of("dot", "bag/./data/one.txt", "entry-twice"),
                List.of("slashes", "bag//data/one.txt", "entry-twice"),
                List.of("case", "bag/data/ONE.txt", "names-clash"),
                List.of("case-of-folder", "bag/DATA/one.txt", "names-clash"),
                List.of("file-as-folder", "bag/data/one.txt/x", "names-clash"),
                List.of("folder-as-file", "bag/data/sub", "names-clash"));
        for (List<String> pair : pairs) {
            stories.add(zip("twice-" + pair.get(0), zip().file(pair.get(1), "other"), pair.get(2)));
            stories.add(tar("twice-" + pair.get(0), tar().file(pair.get(1), "other"), pair.get(2)));
        }
        TestBag two =
                TestBag.good().put("data/u\u0308", "x").put("data/\u00fc", "x").seal();
        stories.add(zip("twice-normalisation", RawZip.of(two), "names-clash"));
        stories.add(tar("twice-normalisation", RawTar.of(two), "names-clash"));
        stories.add(zip("folder-entry-as-file", zip().file("bag/data/one.txt/", ""), "names-clash"));
        stories.add(tar("folder-entry-as-file", tar().link('5', "bag/data/one.txt/", ""), "names-clash"));
        stories.add(zip("top-folders", zip().file("other/x", "x"), "archive-top-folders"));
        stories.add(tar("top-folders", tar().file("other/x", "x"), "archive-top-folders"));
        stories.add(zip("loose-file", zip().file("x", "x"), "archive-top-folders"));
        stories.add(tar("loose-file", tar().file("x", "x"), "archive-top-folders"));
        return stories;
    }

    private static List<Story> kinds() {
        List<Story> stories = new ArrayList<>();
        for (String target : List.of("/etc/passwd", "../../outside", "one.txt")) {
            byte[] to = target.getBytes(StandardCharsets.UTF_8);
            stories.add(zip(
                    "symbolic-link " + target,
                    zip().file("bag/data/link", to, entry -> entry.mode = 0120777),
                    "symbolic-link"));
            stories.add(tar("symbolic-link " + target, tar().link('2', "bag/data/link", target), "symbolic-link"));
            stories.add(tar("hard-link " + target, tar().link('1', "bag/data/link", target), "hard-link"));
        }
        stories.add(tar(
                "through-a-link",
                tar().link('2', "bag/data/out", "..").file("bag/data/out/evil", "x"),
                "symbolic-link"));
        stories.add(
                zip("device", zip().file("bag/data/null", new byte[0], entry -> entry.mode = 020666), "not-a-file"));
        for (char type : new char[] {'3', '4', '6'}) {
            stories.add(tar("device-or-pipe " + type, tar().link(type, "bag/data/null", ""), "not-a-file"));
        }
        for (char type : new char[] {'S', 'M', 'V', 'Z'}) {
            stories.add(tar("unknown-kind " + type, tar().link(type, "bag/data/x", ""), ""));
        }
        stories.add(tar(
                "sparse-in-pax",
                tar().extended(
                                'x',
                                join(
                                        RawTar.record("GNU.sparse.realsize", "1000000000000"),
                                        RawTar.record("GNU.sparse.size", "1000000000000"),
                                        RawTar.record("GNU.sparse.numblocks", "0")))
                        .file("bag/data/x", ""),
                ""));
        stories.add(tar("folder-with-bytes", tar().file("bag/data/x/", "x"), ""));
        stories.add(zip("encrypted", zip().change("bag/data/one.txt", entry -> entry.flags |= 1), "entry-encrypted"));
        stories.add(zip(
                "unknown-method",
                zip().change("bag/data/one.txt", entry -> {
                    entry.localMethod = 93;
                    entry.listedMethod = 93;
                }),
                "entry-unsupported"));
        return stories;
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static RawZip lying(Consumer<RawZip.Entry> lie) {
        return zip().change("bag/data/one.txt", lie);
    }

    private static List<Story> lies() {
        return List.of(
                zip("size-smaller", lying(entry -> entry.deflated().size = 1), "entry-broken"),
                zip("size-larger", lying(entry -> entry.deflated().size = 9), "entry-broken"),
                zip("size-other-than-stored", lying(entry -> entry.size = 3), "entry-unsupported"),
                zip("packed-beyond-the-end", lying(entry -> entry.packed = 1 << 20), ""),
                zip("crc", lying(entry -> entry.crc++), "entry-broken"),
                zip(
                        "not-deflated",
                        lying(entry -> {
                            entry.localMethod = 8;
                            entry.listedMethod = 8;
                        }),
                        "entry-broken"),
                zip("count-smaller", zip().count(3), "archive-count-differs"),
                zip("count-larger", zip().count(300), "archive-count-differs"),
                zip("list-longer", zip().listLength(Integer.MAX_VALUE), "archive-too-many-entries"),
                zip(
                        "name-in-list-only",
                        lying(entry -> entry.localName = "bag/data/0ne.txt".getBytes(StandardCharsets.UTF_8)),
                        "entry-headers-differ"),
                zip("method-in-list-only", lying(entry -> entry.localMethod = 8), "entry-headers-differ"),
                zip("offset-into-another", lying(entry -> entry.offset = 3), ""),
                tar(
                        "size-beyond-the-end",
                        tar().header('0', name("bag/data/x"), 1L << 32, header -> {}),
                        "archive-broken"),
                tar(
                        "size-negative",
                        tar().header('0', name("bag/data/x"), 0, header -> Arrays.fill(header, 124, 136, (byte) 0xff)),
                        "archive-broken"),
                tar(
                        "size-huge",
                        tar().header('0', name("bag/data/x"), 0, header -> {
                            Arrays.fill(header, 124, 136, (byte) 0x7f);
                            header[124] = (byte) 0x80;
                        }),
                        "archive-broken"),
                tar(
                        "size-no-number",
                        tar().header('0', name("bag/data/x"), 0, header -> Arrays.fill(header, 124, 136, (byte) 'x')),
                        "archive-broken"),
                tar(
                        "size-in-pax-beyond-the-end",
                        tar().pax("size", "99999999999").file("bag/data/x", "x"),
                        "archive-broken"),
                tar(
                        "size-in-pax-swallows-an-entry",
                        tar().pax("size", "1024").file("bag/data/x", "x").file("bag/data/y", "y"),
                        ""),
                tar("size-in-pax-negative", tar().pax("size", "-1").file("bag/data/x", "x"), ""),
                new Story("tar checksum", changed(tar().bytes(), 0, (byte) 'c'), "archive-broken"),
                new Story("tar no-end", tar().open(), "archive-broken"),
                new Story("tar cut", Arrays.copyOf(tar().bytes(), 1000), "archive-broken"),
                new Story("tar.gz cut", Arrays.copyOf(tar().gz(), 200), "archive-broken"),
                new Story(
                        "tar.gz garbage-after",
                        join(tar().gz(), "garbage".getBytes(StandardCharsets.UTF_8)),
                        "archive-broken"),
                new Story("tar.gz crc", changed(tar().gz(), tar().gz().length - 6, (byte) 0x55), "archive-broken"),
                new Story(
                        "tar.gz of-no-tar",
                        RawTar.gz("no tar".repeat(200).getBytes(StandardCharsets.UTF_8)),
                        "archive-broken"),
                new Story("tar.gz of-tar.gz", RawTar.gz(tar().gz()), "archive-broken"),
                new Story("nothing", new byte[0], "archive-broken"),
                new Story("noise", noise(5000), "archive-broken"),
                new Story("zip header-only", "PK\3\4".getBytes(StandardCharsets.ISO_8859_1), "archive-broken"));
    }

    private static List<Story> headers() {
        List<Story> stories = new ArrayList<>();
        String differ = "entry-headers-differ";
        stories.add(zip("crc-before-only", lying(entry -> entry.local = header -> header.putInt(14, 7)), differ));
        stories.add(zip("packed-before-only", lying(entry -> entry.local = header -> header.putInt(18, 3)), differ));
        stories.add(zip("size-before-only", lying(entry -> entry.local = header -> header.putInt(22, 3)), differ));
        stories.add(zip(
                "encrypted-before-only",
                lying(entry -> entry.local = header -> header.putShort(6, (short) 0x801)),
                differ));
        stories.add(zip("described-otherwise", lying(entry -> entry.described(true, false, 1)), differ));
        stories.add(zip("not-described", lying(entry -> entry.described(true, false, 0).after = new byte[0]), differ));
        for (String other : List.of("../../evil", "bag/data/two.txt", "bag/data/One.txt")) {
            stories.add(zip("other-name " + other, lying(entry -> entry.called(other, true, true)), differ));
            stories.add(zip("other-name-before " + other, lying(entry -> entry.called(other, true, false)), differ));
            stories.add(zip("other-name-in-list " + other, lying(entry -> entry.called(other, false, true)), differ));
        }
        stories.add(zip("name-outside-that-is-called-otherwise", called("bag/../../evil", "bag/data/one.txt"), differ));
        stories.add(zip(
                "not-in-the-list",
                zip().file("bag/data/evil", name("x"), entry -> entry.listed = false),
                "entry-hidden"));
        stories.add(new Story(
                "zip not-in-the-list-first",
                new RawZip()
                        .file("bag/data/evil", name("x"), entry -> entry.listed = false)
                        .file("bag/bagit.txt", "x")
                        .bytes(),
                "entry-hidden"));
        stories.add(zip("folder-with-bytes", zip().file("bag/data/x/", "x"), "not-a-file"));
        return stories;
    }

    private static RawZip called(String raw, String other) {
        return lying(entry -> {
            entry.localName = name(raw);
            entry.listedName = name(raw);
            entry.called(other, true, true);
        });
    }

    @Test
    void headersThatSayTheSameInAnotherWayHold() throws IOException {
        for (boolean signed : new boolean[] {true, false}) {
            for (boolean large : new boolean[] {true, false}) {
                assertSaid(Set.of(), lying(entry -> entry.described(signed, large, 0)));
            }
        }
        assertSaid(Set.of(), lying(entry -> entry.called("bag/data/one.txt", true, true)));
        assertSaid(Set.of(), zip().file("bag/data/", ""));
        assertSaid(Set.of(), zip().file("bag/data/", name(""), RawZip.Entry::deflated));
        assertSaid(Set.of("archive-stray-bytes"), zip().after("#!/bin/sh\n"));
    }

    private void assertSaid(Set<String> codes, RawZip zip) throws IOException {
        Path file = Files.write(folder.resolve("bag.zip"), zip.bytes());
        Verification verification = Verification.verify(file);
        assertEquals(
                codes,
                Set.copyOf(VerificationTest.codes(verification)),
                () -> verification.faults().toString());
        assertTrue(verification.holds());
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] bytes, int at, byte to) {
        bytes[at] ^= to;
        return bytes;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static List<Story> bombs() {
        byte[] zeros = new byte[(int) Limits.HARMLESS + (1 << 20)];
        RawZip overlapping = new RawZip().file("bag/data/0", noise(1000));
        for (int i = 1; i < 10; i++) {
            overlapping.file("bag/data/" + i, noise(1000), entry -> entry.offset = 0);
        }
        RawZip mad = zip();
        for (int i = 0; i < 300; i++) {
            mad.file("bag/data/zeros" + i, new byte[100], entry -> entry.deflated().size = Integer.MAX_VALUE);
        }
        return List.of(
                zip("bomb-of-zeros", zip().file("bag/data/zeros", zeros, RawZip.Entry::deflated), "archive-bomb"),
                zip("bomb-of-shared-bytes", overlapping, "archive-bomb"),
                zip("bomb-of-stated-sizes", mad, "archive-bomb"),
                new Story(
                        "tar.gz bomb-of-zeros",
                        tar().file("bag/data/zeros", zeros).gz(),
                        "archive-bomb"),
                tar(
                        "pax-header-endless",
                        tar().extended('x', new byte[(int) Limits.TAR_HEADER + 1])
                                .file("bag/data/x", "x"),
                        "tar-header-too-long"),
                tar(
                        "long-name-endless",
                        tar().extended('L', new byte[(int) Limits.TAR_HEADER + 1])
                                .file("bag/data/x", "x"),
                        "tar-header-too-long"),
                tar(
                        "line-endless",
                        RawTar.of(TestBag.good()
                                .tag("manifest-sha256.txt", text -> text + "a".repeat(Limits.LINE + 1))),
                        "tag-file-too-long"),
                zip(
                        "line-endless",
                        RawZip.of(TestBag.good().tag("bag-info.txt", text -> text + "A: " + "a".repeat(Limits.LINE))),
                        "tag-file-too-long"));
    }

    private static List<Story> manifests() {
        List<Story> stories = new ArrayList<>();
        for (String path : List.of("../evil", "data/../../evil", "/etc/passwd", "~/x", "C:\\x", "\\\\server\\x")) {
            TestBag listed =
                    TestBag.good().tag("manifest-sha256.txt", text -> text + "0".repeat(64) + "  " + path + "\n");
            TestBag fetched = TestBag.good()
                    .put("fetch.txt", "file:///etc/passwd - " + path + "\n")
                    .sealTags();
            stories.add(zip("manifest-outside " + path, RawZip.of(listed), "path-escapes"));
            stories.add(tar("fetch-outside " + path, RawTar.of(fetched), "path-escapes"));
        }
        return stories;
    }

    @TestFactory
    Stream<DynamicTest> everyOneIsRefusedAndNothingIsWritten() {
        return Stream.of(names(), twice(), kinds(), lies(), headers(), bombs(), manifests())
                .flatMap(List::stream)
                .map(story -> dynamicTest(story.name, () -> refuse(story)));
    }

    @Test
    void thereAreMoreThanAHundred() {
        long stories = everyOneIsRefusedAndNothingIsWritten().count();
        assertTrue(stories > 100, String.valueOf(stories));
    }

    private void refuse(Story story) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("a/b/c"));
        Path file = Files.write(inside.resolve("bag.zip"), story.bytes);
        Set<String> before = everything();
        Verification verification = Verification.verify(file);
        assertFalse(verification.holds(), () -> verification.faults().toString());
        assertFalse(
                verification.faults().stream().anyMatch(fault -> fault.message().contains(": null")),
                () -> verification.faults().toString());
        Set<String> codes = VerificationTest.codes(verification);
        assertTrue(story.code.isEmpty() || codes.contains(story.code), codes::toString);
        if (!story.name.matches(".*(manifest-|fetch-|crc|size-|deflated|line-).*")) {
            assertThrows(IOException.class, () -> Archive.open(file));
        }
        assertEquals(before, everything());
    }

    private Set<String> everything() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> here = Files.walk(folder);
                Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            here.map(Path::toString).forEach(all::add);
            temporary.map(Path::toString).filter(it -> it.endsWith("evil")).forEach(all::add);
        }
        return all;
    }

    @Test
    void anArchiveInAnArchiveIsAFileLikeAnyOther() throws IOException {
        byte[] bomb = zip().file("bag/data/zeros", new byte[(int) Limits.HARMLESS + (1 << 20)], RawZip.Entry::deflated)
                .bytes();
        Path file = folder.resolve("bag.zip");
        Files.write(
                file,
                RawZip.of(TestBag.good().put("data/bomb.zip", bomb).seal()).bytes());
        assertTrue(Verification.verify(file).holds());
    }
}
