package org.beleg.print;

/** A file that travels inside a PDF. */
public final class Attachment {
    private final Label label;
    private final Relation relation;
    private final byte[] bytes;

    /** The file of that label, bytes copied. */
    public Attachment(Label label, Relation relation, byte[] bytes) {
        this.label = label;
        this.relation = relation;
        this.bytes = bytes.clone();
    }

    /**
     * What a reader sees of an attached file.
     *
     * @param name file name, without folders
     * @param mediaType such as {@code text/csv}
     * @param description what it is, in a few words
     */
    public record Label(String name, String mediaType, String description) {}

    /** What a file is to the document that carries it: {@code AFRelationship}, ISO 19005-3, annex E. */
    public enum Relation {
        /** What the document was made from. */
        SOURCE("Source"),
        /** Data the document shows. */
        DATA("Data"),
        /** The same content in another form. */
        ALTERNATIVE("Alternative"),
        /** More than the document says. */
        SUPPLEMENT("Supplement");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What a reader sees of it. */
    public Label label() {
        return label;
    }

    /** What it is to the document. */
    public Relation relation() {
        return relation;
    }

    /** What is in it, copied. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
