package org.beleg.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Takes the deflated streams of a document for what is in them. */
final class Plain {
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> next = new ArrayDeque<>();

    private Plain() {}

    /** Inflates every stream; a JPEG, which no build of zlib has touched, stays one. */
    static void make(PDDocument document) throws IOException {
        Plain plain = new Plain();
        plain.add(document.getDocument().getTrailer());
        while (!plain.next.isEmpty()) {
            plain.visit(plain.next.remove());
        }
    }

    private void add(@Nullable COSBase object) {
        COSBase plain = object instanceof COSObject reference ? reference.getObject() : object;
        if (plain != null && seen.add(plain)) {
            next.add(plain);
        }
    }

    private void visit(COSBase object) throws IOException {
        if (object instanceof COSArray array) {
            array.forEach(this::add);
        } else if (object instanceof COSDictionary dictionary) {
            if (dictionary instanceof COSStream stream && isDeflated(stream)) {
                inflate(stream);
            }
            dictionary.getValues().forEach(this::add);
        }
    }

    private static boolean isDeflated(COSStream stream) {
        COSBase filters = stream.getFilters();
        return COSName.FLATE_DECODE.equals(filters)
                || (filters instanceof COSArray array && array.toList().equals(List.of(COSName.FLATE_DECODE)));
    }

    private static void inflate(COSStream stream) throws IOException {
        byte[] bytes;
        try (InputStream in = stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(bytes);
        }
    }
}
