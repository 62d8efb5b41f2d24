package org.beleg.describe;

import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;

/**
 * What is said of a file in an archive.
 *
 * @param path path inside the bag, {@code /} between folders
 * @param title its name for people
 * @param description what is in it, a sentence
 * @param mediaType its media type
 * @param standard address of the specification it keeps to, if there is one
 */
record Label(String path, String title, String description, String mediaType, Optional<String> standard) {
    static final String PAYLOAD = "data/";

    Label(String path, String title, String description, String mediaType) {
        this(path, title, description, mediaType, Optional.empty());
    }

    /** The same for a file that keeps to a specification. */
    Label keepsTo(String specification) {
        return new Label(path, title, description, mediaType, Optional.of(specification));
    }

    /** The label of a file of the dataset itself, by its path in the payload. */
    static Label of(String path, Dataset dataset) {
        String in = PAYLOAD + path;
        if (path.equals(Dataset.METADATA)) {
            return new Label(in, "Metadata", "The hand-written metadata, from which all others are made.", JSON);
        }
        for (Table table : dataset.tables()) {
            if (path.equals(Checked.path(table))) {
                return new Label(in, table.title(), sentence(table.description(), table.title()), "text/csv");
            }
            if (path.equals(schema(table))) {
                return new Label(
                                in,
                                "Schema: " + table.title(),
                                "What the rows of “" + table.title() + "” must be, as JSON Schema draft-07.",
                                "application/schema+json")
                        .keepsTo("http://json-schema.org/draft-07/schema");
            }
        }
        if (path.startsWith(Dataset.TERMS)) {
            return new Label(
                    in,
                    "Words: " + path.substring(Dataset.TERMS.length()),
                    "The dataset's own words for numbers, hedges and the like, which the checks of texts know besides"
                            + " those of the toolkit.",
                    JSON);
        }
        return new Label(
                in, "Manual", "How the records were coded, the hand-written part of the codebook.", "text/markdown");
    }

    static final String JSON = "application/json";

    private static String sentence(String description, String title) {
        return description.isBlank() ? "The table “" + title + "”." : description;
    }

    /** Where the schema of a table stands in the payload. */
    static String schema(Table table) {
        return "schemas/" + table.schemaFile();
    }

    /** Whether the file is payload, and not about the bag. */
    boolean isPayload() {
        return path.startsWith(PAYLOAD);
    }

    /** The path inside the payload. */
    String inPayload() {
        return isPayload() ? path.substring(PAYLOAD.length()) : path;
    }
}
