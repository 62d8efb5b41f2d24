package org.beleg.pack;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.beleg.dataset.Fingerprint;

/** A checksum algorithm. */
enum Algorithm {
    MD5("MD5", 16),
    SHA1("SHA-1", 20),
    SHA224("SHA-224", 28),
    SHA256("SHA-256", 32),
    SHA384("SHA-384", 48),
    SHA512("SHA-512", 64),
    SHA512_256("SHA-512/256", 32),
    SHA3_224("SHA3-224", 28),
    SHA3_256("SHA3-256", 32),
    SHA3_384("SHA3-384", 48),
    SHA3_512("SHA3-512", 64);

    private final String javaName;
    private final int bytes;

    Algorithm(String javaName, int bytes) {
        this.javaName = javaName;
        this.bytes = bytes;
    }

    /** The algorithm of a manifest's name; hyphens and underscores that should not be there are overlooked. */
    static Optional<Algorithm> named(String written) {
        String word = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        for (Algorithm algorithm : values()) {
            if (algorithm.word().equals(word)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** As in the file name of a manifest: lower case, letters and digits only (RFC 8493, 2.4). */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Length of a checksum. */
    int bytes() {
        return bytes;
    }

    MessageDigest digest() {
        return Fingerprint.digest(javaName);
    }
}
