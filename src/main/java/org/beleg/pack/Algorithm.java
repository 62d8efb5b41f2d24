package org.beleg.pack;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.beleg.dataset.Fingerprint;

/** A checksum algorithm, named as in the file name of a manifest: lower case, letters and digits only. */
enum Algorithm {
    MD5("MD5"),
    SHA1("SHA-1"),
    SHA224("SHA-224"),
    SHA256("SHA-256"),
    SHA384("SHA-384"),
    SHA512("SHA-512");

    private final String javaName;

    Algorithm(String javaName) {
        this.javaName = javaName;
    }

    static Optional<Algorithm> named(String word) {
        for (Algorithm algorithm : values()) {
            if (algorithm.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Length of a checksum in hexadecimal. */
    int digits() {
        return switch (this) {
            case MD5 -> 32;
            case SHA1 -> 40;
            case SHA224 -> 56;
            case SHA256 -> 64;
            case SHA384 -> 96;
            case SHA512 -> 128;
        };
    }

    MessageDigest digest() {
        return Fingerprint.digest(javaName);
    }
}
