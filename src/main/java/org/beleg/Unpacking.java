package org.beleg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Source;
import org.beleg.pack.Archive;
import org.beleg.read.Folder;

/** Gives back the dataset folder that an archive was made from. */
public final class Unpacking {
    private Unpacking() {}

    /**
     * What came of it.
     *
     * @param folder the dataset
     * @param sources file names of the texts that the archive does not hold, and that anchors need to be proved
     */
    public record Unpacked(Path folder, List<String> sources) {
        public Unpacked {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Verifies an archive, what its report says of its data too, and lays its dataset into a new folder, whole or not at all.
     *
     * @param from an archive of Beleg's: a zip, a tar, or its folder
     * @param to the folder; where none is given, one of the dataset's name and version in the working folder
     * @throws Refused if the archive does not hold or is not one of Beleg's, or something is there already
     * @throws IOException if there is no archive, or the disk fails
     */
    public static Unpacked unpack(Path from, Optional<Path> to) throws IOException, Refused {
        if (!Beleg.verify(from, Optional.empty()).holds()) {
            throw new Refused(from + " does not hold; beleg verify says why");
        }
        try (Archive archive = Archive.open(from);
                Restored restored = Restored.required(archive, from)) {
            Dataset dataset = Folder.read(restored.folder());
            Path folder = to.orElse(Path.of(name(dataset)));
            place(archive, folder);
            return new Unpacked(folder, texts(dataset));
        }
    }

    /** The name is the archive's word: it is no path. */
    private static String name(Dataset dataset) throws Refused {
        String name = dataset.about().nameAndVersion();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new Refused("the name of the dataset is none for a folder: " + name + "; give --output");
        }
        return name;
    }

    private static List<String> texts(Dataset dataset) {
        return dataset.sources().stream()
                .map(Source::file)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void place(Archive archive, Path folder) throws IOException, Refused {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(folder + " is already there; nothing was written");
        }
        Path above = target.getParent();
        Files.createDirectories(above == null ? target : above);
        Path part = Files.createTempDirectory(above == null ? target : above, ".beleg-part-");
        try {
            Path whole = Files.createDirectory(part.resolve("dataset"));
            Restored.lay(archive, whole);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
