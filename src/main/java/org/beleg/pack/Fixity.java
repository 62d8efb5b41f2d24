package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Reads every file once, on all cores, and compares its checksums. */
final class Fixity {
    /** From so many bytes on, the checksums of one file are calculated beside each other. */
    private static final long LARGE = 16L << 20;

    private final Store store;
    private final Ledger ledger;
    private final Verification.Way way;
    private final AtomicLong read = new AtomicLong();
    private final Map<String, List<Fault>> found = new ConcurrentSkipListMap<>();

    Fixity(Store store, Ledger ledger, Verification.Way way) {
        this.store = store;
        this.ledger = ledger;
        this.way = way;
    }

    /**
     * Compares all files; one that nobody lists is read too: in a zip it may be broken.
     *
     * @param whole the archive as a file, which is hashed beside them
     * @return SHA-256 of the archive as a file
     */
    Optional<String> check(Optional<Path> whole, Faults faults) throws IOException {
        List<String> files = largestFirst();
        AtomicInteger next = new AtomicInteger();
        String[] sha256 = {""};
        List<Callable<Boolean>> work = new ArrayList<>();
        whole.ifPresent(file -> work.add(() -> {
            sha256[0] = Hashes.sha256(file, this::tell);
            return true;
        }));
        try (Crew crew = new Crew(way.threads())) {
            for (int i = 0; i < way.threads(); i++) {
                work.add(() -> {
                    for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                        check(files.get(at), crew);
                    }
                    return true;
                });
            }
            crew.all(work);
        }
        found.values().forEach(list -> list.forEach(faults::add));
        return whole.map(file -> sha256[0]);
    }

    /** The large ones first, so that at the end no core waits for one of them; the rest as they stand. */
    private List<String> largestFirst() {
        List<String> files = new ArrayList<>(store.files().keySet());
        files.sort(Comparator.comparingLong((String file) -> {
                    long size = store.files().getOrDefault(file, 0L);
                    return size < LARGE ? 0 : -size;
                })
                .thenComparing(Comparator.naturalOrder()));
        return files;
    }

    private void tell(long bytes) {
        way.watch().at(read.addAndGet(bytes));
    }

    private void check(String file, Crew crew) throws IOException {
        Set<Algorithm> algorithms = EnumSet.noneOf(Algorithm.class);
        List<Manifest> listing = ledger.listing(file);
        listing.forEach(manifest -> manifest.algorithm().ifPresent(algorithms::add));
        try (InputStream in = store.open(file)) {
            boolean large = store.files().getOrDefault(file, 0L) >= LARGE && algorithms.size() > 1 && way.threads() > 1;
            Hashes hashes = large ? crew.hashes(in, algorithms, this::tell) : Hashes.of(in, algorithms, this::tell);
            listing.forEach(manifest -> compare(file, manifest, hashes));
        } catch (IOException e) {
            add(store.unreadable(file, e), file);
        }
    }

    private void compare(String file, Manifest manifest, Hashes hashes) {
        String stated = ledger.sum(manifest, file).map(manifest::hex).orElse("");
        String calculated = manifest.algorithm().map(hashes::of).orElse(stated);
        if (!calculated.equals(stated)) {
            add(
                    Fault.error(
                                    "checksum-differs",
                                    file,
                                    "'" + file + "' is not what '" + manifest.file() + "' says it was.")
                            .but(stated, calculated)
                            .fix("Fetch the archive again; if it is your own, make it again from the dataset."),
                    file);
        }
    }

    /** A file is checked by one thread only. */
    private void add(Fault fault, String file) {
        found.computeIfAbsent(file, none -> new ArrayList<>()).add(fault);
    }
}
