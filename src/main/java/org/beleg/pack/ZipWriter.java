package org.beleg.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes a zip whose bytes depend on nothing but names and contents: one time, one set of modes, no extra fields. Folders
 * get entries of their own before their first file.
 */
final class ZipWriter implements Closeable {
    /** The earliest a zip can say. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int FILE = 0100644;
    private static final int FOLDER = 040755;

    private final SeekableByteChannel channel;
    private final ZipArchiveOutputStream out;
    private final int method;
    private final Set<String> folders = new HashSet<>();
    private boolean finished;

    ZipWriter(SeekableByteChannel channel, boolean stored) throws IOException {
        this.channel = channel;
        out = new ZipArchiveOutputStream(channel);
        out.setEncoding(StandardCharsets.UTF_8.name());
        out.setUseLanguageEncodingFlag(true);
        out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
        out.setUseZip64(Zip64Mode.AsNeeded);
        method = stored ? ZipArchiveOutputStream.STORED : ZipArchiveOutputStream.DEFLATED;
    }

    /** What writes the body of one file. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    void file(String path, long size, Body body) throws IOException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folder(path.substring(0, slash + 1));
        }
        ZipArchiveEntry entry = entry(path, FILE);
        entry.setMethod(method);
        entry.setSize(size);
        out.putArchiveEntry(entry);
        body.writeTo(out);
        out.closeArchiveEntry();
    }

    private void folder(String path) throws IOException {
        if (folders.add(path)) {
            ZipArchiveEntry entry = entry(path, FOLDER);
            entry.setMethod(ZipArchiveOutputStream.STORED);
            entry.setSize(0);
            entry.setCrc(0);
            out.putArchiveEntry(entry);
            out.closeArchiveEntry();
        }
    }

    private static ZipArchiveEntry entry(String path, int mode) {
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.setTimeLocal(TIME);
        entry.setUnixMode(mode);
        return entry;
    }

    void finish() throws IOException {
        out.finish();
        finished = true;
    }

    /** Closes the channel; what was not finished is left as it is, broken. */
    @Override
    public void close() throws IOException {
        if (finished) {
            out.close();
        } else {
            channel.close();
        }
    }
}
