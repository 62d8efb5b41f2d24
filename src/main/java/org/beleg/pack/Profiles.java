package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the BagIt profiles that a bag claims: in the toolkit, beside the bag, or in it, in JSON files that have "profile" in
 * their names. They are told by their identifiers, and never fetched.
 */
final class Profiles {
    private static final String CLAIM = "BagIt-Profile-Identifier";
    private static final String OWN = "/org/beleg/schema/bagit-profile.json";
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 20;
    private static final Pattern FILE = Pattern.compile("(?:^|/)[^/]*[Pp]rofile[^/]*\\.json$");

    private final Store store;
    private final Path bag;
    private final Declaration declaration;
    private final BagInfoTags info;

    Profiles(Store store, Path bag, Declaration declaration, BagInfoTags info) {
        this.store = store;
        this.bag = bag;
        this.declaration = declaration;
        this.info = info;
    }

    /** Holds the bag against every profile that it claims and that is found, and against the one that is given. */
    void check(Optional<Path> given, List<Manifest> manifests, Faults faults) throws IOException {
        Optional<Json> own = Optional.empty();
        if (given.isPresent()) {
            try (InputStream in = Files.newInputStream(given.get())) {
                own = Optional.of(read(in));
            }
            check(own.get(), manifests, faults);
            if (!info.values(CLAIM).contains(identifier(own.get()))) {
                faults.add(Fault.error("profile-not-claimed", info.file(), "The bag does not claim the profile given.")
                        .but(identifier(own.get()), String.join(", ", info.values(CLAIM))));
            }
        }
        for (String claimed : info.values(CLAIM)) {
            if (!own.map(Profiles::identifier).equals(Optional.of(claimed))) {
                find(claimed)
                        .ifPresentOrElse(
                                profile -> check(profile, manifests, faults), () -> faults.add(notFound(claimed)));
            }
        }
    }

    private Fault notFound(String claimed) {
        return Fault.warning(
                        "profile-not-evaluated",
                        info.file(),
                        "The bag claims the profile " + claimed
                                + ", which is neither beside it nor in it; it was not fetched.")
                .fix("Fetch the profile, and give it with --profile.");
    }

    private void check(Json profile, List<Manifest> manifests, Faults faults) {
        if (identifier(profile).isEmpty()
                || profile.strings("Accept-BagIt-Version").isEmpty()) {
            faults.error(
                    "profile-broken",
                    "",
                    "The profile is none: it has no BagIt-Profile-Info with an identifier, or accepts no version.");
        } else {
            new ProfileCheck(profile, store, faults).check(declaration, info, manifests, serialization());
        }
    }

    private Optional<Serialization> serialization() {
        try {
            return Files.isDirectory(bag) ? Optional.empty() : Serialization.of(bag);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static String identifier(Json profile) {
        return profile.get("BagIt-Profile-Info").map(it -> it.text(CLAIM)).orElse("");
    }

    /** The profile of that identifier, from whoever is to be believed most. */
    private Optional<Json> find(String identifier) {
        List<Supplier<List<Json>>> places = List.of(Profiles::own, this::beside, this::inside);
        return places.stream()
                .flatMap(place -> place.get().stream())
                .filter(profile -> identifier(profile).equals(identifier))
                .findFirst();
    }

    private static boolean isProfile(String path) {
        return FILE.matcher(path).find();
    }

    private static List<Json> own() {
        return Stream.of(OWN)
                .flatMap(file -> read(() -> Profiles.class.getResourceAsStream(file)).stream())
                .toList();
    }

    private List<Json> beside() {
        Path folder = bag.toAbsolutePath().resolveSibling(".").normalize();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isProfile(file.getFileName().toString()) && Files.isRegularFile(file))
                    .sorted()
                    .limit(MOST)
                    .flatMap(file -> read(() -> Files.newInputStream(file)).stream())
                    .toList();
        } catch (IOException notToBeListed) {
            return List.of();
        }
    }

    private List<Json> inside() {
        return store.files().keySet().stream()
                .filter(Profiles::isProfile)
                .limit(MOST)
                .flatMap(file -> read(() -> store.open(file)).stream())
                .toList();
    }

    /** Opens a file, or gives nothing. */
    private interface Opening {
        @Nullable InputStream open() throws IOException;
    }

    /** What cannot be read is no profile that could be found. */
    private static Optional<Json> read(Opening file) {
        try (InputStream in = file.open()) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException notToBeRead) {
            return Optional.empty();
        }
    }

    private static Json read(InputStream in) throws IOException {
        return JsonText.read(in.readNBytes(LARGEST)).value();
    }
}
