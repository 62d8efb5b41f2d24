package org.beleg.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.json.Json;

/** Holds a bag against one BagIt profile (BagIt Profiles 1.4). */
final class ProfileCheck {
    private final Json profile;
    private final Store store;
    private final Faults faults;

    ProfileCheck(Json profile, Store store, Faults faults) {
        this.profile = profile;
        this.store = store;
        this.faults = faults;
    }

    void check(Declaration declaration, BagInfoTags info, List<Manifest> manifests, Optional<Serialization> packed) {
        List<String> versions = profile.strings("Accept-BagIt-Version");
        if (!versions.contains(declaration.version())) {
            violated(Declaration.FILE, "does not accept this version of BagIt", some(versions), declaration.version());
        }
        serialization(packed);
        manifests("Manifests", manifests.stream().filter(it -> !it.isTag()).toList());
        manifests("Tag-Manifests", manifests.stream().filter(Manifest::isTag).toList());
        files("Tag-Files", tagFiles());
        files("Payload-Files", payload());
        fetch();
        if (isTrue("Data-Empty") && store.files().entrySet().stream().anyMatch(ProfileCheck::isSomething)) {
            violated(BagPath.PAYLOAD, "wants an empty payload", "no bytes", "some");
        }
        profile.get("Bag-Info").map(Json::members).orElse(Map.of()).forEach((label, rule) -> tag(label, rule, info));
    }

    private void violated(String path, String rule, String expected, String found) {
        faults.add(
                Fault.error("profile-violated", path, "The profile " + Profiles.identifier(profile) + " " + rule + ".")
                        .but(expected, found));
    }

    private static String some(Collection<String> words) {
        return words.stream().limit(20).collect(Collectors.joining(", "));
    }

    private boolean isTrue(String rule) {
        return profile.get(rule).flatMap(Json::asBoolean).orElse(false);
    }

    private static boolean isSomething(Map.Entry<String, Long> file) {
        return BagPath.isPayload(file.getKey()) && file.getValue() > 0;
    }

    private void serialization(Optional<Serialization> packed) {
        String rule = profile.text("Serialization");
        if (packed.isPresent() ? rule.equals("forbidden") : rule.equals("required")) {
            violated(
                    "",
                    "says of packing into one file: " + rule,
                    rule,
                    packed.map(Serialization::word).orElse("a folder"));
        }
        List<String> accepted = profile.strings("Accept-Serialization");
        if (packed.isPresent()
                && !rule.equals("forbidden")
                && !accepted.isEmpty()
                && packed.get().mediaTypes().stream().noneMatch(accepted::contains)) {
            violated(
                    "",
                    "does not accept this kind of archive",
                    some(accepted),
                    packed.get().word());
        }
    }

    private void manifests(String kind, List<Manifest> manifests) {
        Set<String> there = manifests.stream()
                .map(it -> it.algorithm().map(Algorithm::word).orElse(it.file().replaceAll(".*manifest-|\\.txt", "")))
                .collect(Collectors.toSet());
        for (String wanted : profile.strings(kind + "-Required")) {
            if (!there.contains(word(wanted))) {
                violated("", "wants a manifest (" + kind + "-Required)", wanted, some(there));
            }
        }
        if (profile.get(kind + "-Allowed").isPresent()) {
            Set<String> allowed = profile.strings(kind + "-Allowed").stream()
                    .map(ProfileCheck::word)
                    .collect(Collectors.toSet());
            there.stream()
                    .filter(it -> !allowed.contains(it))
                    .sorted()
                    .forEach(it -> violated("", "does not allow a manifest (" + kind + "-Allowed)", some(allowed), it));
        }
    }

    private static String word(String algorithm) {
        return Algorithm.named(algorithm).map(Algorithm::word).orElse(algorithm);
    }

    /** The tag files that a bag has of its own accord, without those that BagIt itself defines. */
    private List<String> tagFiles() {
        return store.files().keySet().stream()
                .filter(it -> !BagPath.isPayload(it)
                        && !Manifest.isOne(it)
                        && !Set.of(Declaration.FILE, "bag-info.txt", "package-info.txt", FetchList.FILE)
                                .contains(it))
                .toList();
    }

    private List<String> payload() {
        return store.files().keySet().stream().filter(BagPath::isPayload).toList();
    }

    private void files(String kind, List<String> files) {
        for (String wanted : profile.strings(kind + "-Required")) {
            boolean there = wanted.endsWith("/")
                    ? store.hasFolder(wanted)
                    : store.files().containsKey(wanted);
            if (!there) {
                violated(wanted, "wants the file (" + kind + "-Required)", wanted, "nothing");
            }
        }
        if (profile.get(kind + "-Allowed").isPresent()) {
            List<String> allowed = Stream.concat(
                            profile.strings(kind + "-Allowed").stream(), profile.strings(kind + "-Required").stream())
                    .toList();
            files.stream()
                    .filter(file -> allowed.stream().noneMatch(glob -> matches(glob, file)))
                    .forEach(file ->
                            violated(file, "does not allow the file (" + kind + "-Allowed)", some(allowed), file));
        }
    }

    /** Whether the name is of that form; {@code *} stands for any text, also slashes, and {@code ?} for a character. */
    static boolean matches(String glob, String name) {
        int g = 0;
        int star = -1;
        int from = 0;
        for (int n = 0; n < name.length(); ) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                from = n;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    private void fetch() {
        boolean there = store.files().containsKey(FetchList.FILE);
        if (there && !profile.get("Allow-Fetch.txt").flatMap(Json::asBoolean).orElse(true)) {
            violated(FetchList.FILE, "does not allow fetch.txt", "no fetch.txt", "one");
        }
        if (!there && isTrue("Fetch.txt-Required")) {
            violated(FetchList.FILE, "wants fetch.txt", "fetch.txt", "nothing");
        }
    }

    private void tag(String label, Json rule, BagInfoTags info) {
        List<String> values = info.values(label);
        if (values.isEmpty() && rule.get("required").flatMap(Json::asBoolean).orElse(false)) {
            violated(info.file(), "wants the tag " + label, label, "nothing");
        }
        if (values.size() > 1
                && !rule.get("repeatable").flatMap(Json::asBoolean).orElse(true)) {
            violated(info.file(), "allows " + label + " once only", "1", String.valueOf(values.size()));
        }
        List<String> allowed = rule.strings("values");
        for (String value : values) {
            if (!allowed.isEmpty() && !allowed.contains(value)) {
                violated(info.file(), "does not allow this value of " + label, some(allowed), value);
            }
        }
    }
}
