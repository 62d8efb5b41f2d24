package org.beleg.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beleg.dataset.Characters;

/** The address of a page, {@code https://…}, as RFC 3986 writes it. */
record WebAddress() implements Form {
    private static final String EXPECTED = "an address such as https://example.org/page";

    @Override
    public Optional<Fault> fault(String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of(
                    new Fault("is no address: " + e.getReason().toLowerCase(Locale.ROOT), EXPECTED, repaired(text)));
        }
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)) {
            return Optional.of(new Fault("does not begin with https:// or http://", EXPECTED, repaired(text)));
        }
        return address.getHost() == null ? Fault.of("names no host", EXPECTED) : Optional.empty();
    }

    private static Optional<String> repaired(String text) {
        String address = Characters.strip(text).replace(" ", "%20");
        String whole = address.startsWith("www.") ? "https://" + address : address;
        return Optional.of(whole)
                .filter(t -> !t.equals(text))
                .filter(t -> new WebAddress().fault(t).isEmpty());
    }
}
