package org.beleg.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.dataset.Source;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** CITATION.cff 1.2.0, in which every value stands in quotes so that no version becomes a number. */
final class Cff {
    private static final String MESSAGE = "If you use this dataset, please cite it as below.";
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;\\-.()\\[\\]\\\\]+");
    private static final Pattern WEB = Pattern.compile("(https?|s?ftp)://\\S+");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final String VERSION = "The DOI of this version";
    /** CFF wants an author of everything; what it was coded from has none in a dataset. */
    private static final String NO_AUTHOR = "[author not recorded]";

    private Cff() {}

    static String of(Work work) {
        About about = work.about();
        JsonObject cff = new JsonObject()
                .put("cff-version", "1.2.0")
                .put("message", message(work))
                .put("type", "dataset")
                .put("title", about.title())
                .put("version", about.version())
                .put("date-released", work.day())
                .put("doi", about.doi().filter(Cff::isDoi))
                .put("identifiers", identifiers(work))
                .put("authors", about.creators().stream().map(Cff::party).toList())
                .put("contact", about.contact().flatMap(Cff::contact).stream().toList())
                .put("abstract", about.description())
                .put("keywords", about.keywords().stream().map(Json::of).toList());
        license(about, cff);
        cff.put("references", references(work));
        return Yaml.of(Text.clean(cff.done()));
    }

    private static List<Json> references(Work work) {
        return work.sources().stream()
                .filter(s -> !s.title().isBlank())
                .map(Cff::reference)
                .toList();
    }

    private static String message(Work work) {
        return MESSAGE
                + work.note().map(n -> " " + n).orElse("")
                + work.about().rightsNote().map(r -> " Note on rights: " + r).orElse("");
    }

    /** The list of SPDX identifiers is that of 2021-05-14; what came later goes by its address. */
    private static void license(About about, JsonObject cff) {
        License license = License.of(about);
        if (license.spdx().filter(licenses()::contains).isPresent()) {
            cff.put("license", license.spdx());
        } else {
            cff.put("license-url", license.url());
        }
    }

    private static List<String> licenses() {
        try (InputStream in = Cff.class.getResourceAsStream("cff-licenses.txt")) {
            if (in == null) {
                throw new IllegalStateException("cff-licenses.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDoi(String doi) {
        return DOI.matcher(doi).matches();
    }

    /** This version comes first, for readers of CFF take the first identifier for the DOI. */
    private static List<Json> identifiers(Work work) {
        About about = work.about();
        if (about.doi().filter(d -> !isDoi(d)).isPresent()) {
            String link = work.link().orElseThrow();
            return List.of(identifier("url", link, VERSION));
        }
        Optional<String> concept = about.conceptDoi().filter(Cff::isDoi);
        return Stream.concat(
                        about.doi().filter(d -> concept.isPresent()).stream().map(d -> identifier("doi", d, VERSION)),
                        concept.stream().map(d -> identifier("doi", d, "The DOI of all versions")))
                .toList();
    }

    private static Json identifier(String type, String value, String description) {
        return new JsonObject()
                .put("type", type)
                .put("value", value)
                .put("description", description)
                .done();
    }

    private static Json party(Party party) {
        return party instanceof Party.Person person
                ? new JsonObject()
                        .put("family-names", person.familyName())
                        .put("given-names", person.givenName())
                        .put("orcid", person.orcid().filter(o -> !o.isBlank()).map(o -> "https://orcid.org/" + o))
                        .put("affiliation", person.affiliation())
                        .done()
                : new JsonObject().put("name", party.fullName()).done();
    }

    private static Optional<Json> contact(String contact) {
        String field = WEB.matcher(contact).matches() ? "website" : "email";
        boolean known = field.equals("website") || MAIL.matcher(contact).matches();
        return known ? Optional.of(new JsonObject().put(field, contact).done()) : Optional.empty();
    }

    private static Json reference(Source source) {
        Optional<String> published = source.published().map(Text::clean);
        return new JsonObject()
                .put("type", "generic")
                .put("title", source.title())
                .put("authors", List.of(new JsonObject().put("name", NO_AUTHOR).done()))
                .put("date-published", published.filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}")))
                .put("url", source.url().filter(u -> WEB.matcher(u).matches()))
                .put(
                        "languages",
                        source.language().stream()
                                .map(l -> l.split("-", 2)[0])
                                .filter(l -> l.matches("[a-z]{2,3}"))
                                .map(Json::of)
                                .toList())
                .put("notes", source.sha256().isBlank() ? "" : "SHA-256 of its text: " + source.sha256())
                .done();
    }
}
