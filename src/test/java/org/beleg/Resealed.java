package org.beleg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.dataset.Fingerprint;
import org.beleg.pack.Archive;

/** An archive in which somebody has changed a file, and made every checksum right again. */
final class Resealed {
    private final Path bag;

    private Resealed(Path bag) {
        this.bag = bag;
    }

    static Path of(Path archive, Path to, String path, UnaryOperator<String> change) throws IOException {
        try (Archive opened = Archive.open(archive);
                var unpacked = opened.unpack()) {
            copy(unpacked.folder(), to);
        }
        Path file = to.resolve(path);
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalArgumentException(path + " was not changed");
        }
        Files.writeString(file, after, StandardCharsets.UTF_8);
        new Resealed(to).seal();
        return to;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private void seal() throws IOException {
        long bytes = 0;
        long count = 0;
        try (Stream<Path> all = Files.walk(bag.resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
                count++;
            }
        }
        Path info = bag.resolve("bag-info.txt");
        Files.writeString(
                info, Files.readString(info).replaceAll("Payload-Oxum: .*", "Payload-Oxum: " + bytes + "." + count));
        for (String manifest : List.of("manifest-", "tagmanifest-")) {
            for (String algorithm : List.of("256", "512")) {
                seal(bag.resolve(manifest + "sha" + algorithm + ".txt"), "SHA-" + algorithm);
            }
        }
    }

    private void seal(Path manifest, String algorithm) throws IOException {
        String lines = Files.readAllLines(manifest).stream()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .map(path -> hex(path, algorithm) + "  " + path + "\n")
                .collect(Collectors.joining());
        Files.writeString(manifest, lines);
    }

    private String hex(String path, String algorithm) {
        try {
            return HexFormat.of()
                    .formatHex(Fingerprint.digest(algorithm).digest(Files.readAllBytes(bag.resolve(path))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
