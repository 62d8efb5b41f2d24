package org.beleg.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/** Puts on a laid-out document what makes it an archival one, the same for the same sheet. */
final class Seal {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final int ID_BYTES = 16;

    private final PDDocument document;
    private final Imprint imprint;
    private final String moment;

    private Seal(PDDocument document, Imprint imprint) {
        this.document = document;
        this.imprint = imprint;
        this.moment = "D:" + imprint.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
    }

    /** Says who, what and when, attaches the files, names the colours, and fixes the identifier. */
    static void on(PDDocument document, Sheet sheet) throws IOException {
        Seal seal = new Seal(document, sheet.imprint());
        byte[] digest = digest(sheet);
        seal.information();
        document.getDocumentCatalog().setLanguage(sheet.imprint().language());
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(Packet.of(sheet.imprint(), UUID.nameUUIDFromBytes(digest)));
        document.getDocumentCatalog().setMetadata(packet);
        seal.colours();
        speak(document.getDocumentCatalog().getStructureTreeRoot().getK());
        seal.attach(sheet.attachments());
        COSString id = new COSString(Arrays.copyOf(digest, ID_BYTES));
        document.getDocument().setDocumentID(new COSArray(List.of(id, id)));
    }

    private static byte[] digest(Sheet sheet) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sheet.xhtml().getBytes(StandardCharsets.UTF_8));
            digest.update(sheet.imprint().toString().getBytes(StandardCharsets.UTF_8));
            for (Attachment attachment : sheet.attachments()) {
                digest.update(attachment.label().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(attachment.bytes());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Moves text that was smuggled through the layout as a title to where it belongs, in the tags. */
    private static void speak(@Nullable COSBase tags) {
        if (tags instanceof COSArray many) {
            many.forEach(tag -> speak(tag instanceof COSObject reference ? reference.getObject() : tag));
        } else if (tags instanceof COSDictionary tag) {
            String title = tag.getString(COSName.ALT, "");
            if (title.startsWith(Markup.SPOKEN)) {
                tag.setString(COSName.ACTUAL_TEXT, title.substring(Markup.SPOKEN.length()));
                tag.removeItem(COSName.ALT);
            }
            speak(tag.getDictionaryObject(COSName.K));
        }
    }

    private void information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(imprint.title());
        information.setAuthor(imprint.byline());
        information.setSubject(imprint.subject());
        information.setKeywords(imprint.keywordLine());
        information.setCreator(imprint.producer());
        information.setProducer(imprint.producer());
        information.getCOSObject().setString(COSName.CREATION_DATE, moment);
        information.getCOSObject().setString(COSName.MOD_DATE, moment);
        document.setDocumentInformation(information);
    }

    private void colours() throws IOException {
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
        intent.setString(COSName.INFO, SRGB);
        intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, new COSArray(List.of(intent)));
    }

    private COSStream profile() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        // The primary platform, which each Java fills in by itself (ICC.1, 7.2.10).
        Arrays.fill(profile, 40, 44, (byte) 0);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(profile);
        }
        stream.setInt(COSName.N, 3);
        return stream;
    }

    private void attach(List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attachments) {
            String name = attachment.label().name();
            PDComplexFileSpecification file = specification(attachment);
            if (files.put(name, file) != null) {
                throw new IllegalArgumentException("two attachments are called " + name);
            }
            associated.add(file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.AF, associated);
    }

    private PDComplexFileSpecification specification(Attachment attachment) throws IOException {
        byte[] bytes = attachment.bytes();
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        embedded.setSubtype(attachment.label().mediaType());
        embedded.setSize(bytes.length);
        embedded.getCOSObject().setEmbeddedString(COSName.PARAMS, COSName.MOD_DATE, moment);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.label().name());
        file.setFileUnicode(attachment.label().name());
        file.setFileDescription(attachment.label().description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject()
                .setName(COSName.AF_RELATIONSHIP, attachment.relation().word());
        return file;
    }
}
