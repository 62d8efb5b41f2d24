package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/**
 * Finds the BagIt profiles that a bag claims: in the toolkit, beside the bag, or in it. They are never fetched. The last part
 * of a profile's identifier is taken for its file name.
 */
final class Profiles {
    private static final String CLAIM = "BagIt-Profile-Identifier";
    private static final String OWN = "/org/beleg/schema/";
    private static final int LARGEST = 1 << 20;
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}");

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
            Optional<Json> found = own.filter(profile -> identifier(profile).equals(claimed));
            if (found.isEmpty()) {
                found = find(claimed);
                found.ifPresent(profile -> check(profile, manifests, faults));
            }
            if (found.isEmpty()) {
                faults.add(Fault.warning(
                                "profile-not-evaluated",
                                info.file(),
                                "The bag claims the profile " + claimed
                                        + ", which is neither beside it nor in it; it was not fetched.")
                        .fix("Fetch the profile, and give it with --profile."));
            }
        }
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

    /** The profile of that identifier; a file of the right name with another identifier is another profile. */
    private Optional<Json> find(String identifier) throws IOException {
        String name = identifier.substring(identifier.lastIndexOf('/') + 1);
        if (!FILE.matcher(name).matches()) {
            return Optional.empty();
        }
        for (String file : List.of(name, name + ".json")) {
            Optional<Json> profile = own(file)
                    .or(() -> beside(file))
                    .filter(found -> identifier(found).equals(identifier))
                    .or(() -> inside(file).filter(found -> identifier(found).equals(identifier)));
            if (profile.isPresent()) {
                return profile;
            }
        }
        return Optional.empty();
    }

    private static Optional<Json> own(String file) {
        try (InputStream in = Profiles.class.getResourceAsStream(OWN + file)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Json> beside(String file) {
        Path path = bag.toAbsolutePath().resolveSibling(file);
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(read(in));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private Optional<Json> inside(String file) {
        Optional<String> path = store.files().keySet().stream()
                .filter(it -> it.equals(file) || it.endsWith("/" + file))
                .findFirst();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = store.open(path.get())) {
            return Optional.of(read(in));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Json read(InputStream in) throws IOException {
        return JsonText.read(in.readNBytes(LARGEST)).value();
    }
}
