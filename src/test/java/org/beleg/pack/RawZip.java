package org.beleg.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, so that it can say what no library would let it say. */
final class RawZip {
    private final List<Entry> entries = new ArrayList<>();
    private byte[] before = {};
    private int count = -1;
    private int listLength = -1;

    /** One entry; each field can be made to lie. */
    static final class Entry {
        byte[] localName;
        byte[] listedName;
        byte[] body;
        int flags = 0x800;
        int localMethod;
        int listedMethod;
        int crc;
        int size;
        int packed;
        int mode = 0100644;
        int offset = -1;
        byte[] localExtra = {};
        byte[] listedExtra = {};
        byte[] after = {};
        boolean listed = true;
        Consumer<ByteBuffer> local = header -> {};

        Entry(String name, byte[] body) {
            this.localName = name.getBytes(StandardCharsets.UTF_8);
            this.listedName = localName;
            this.body = body.clone();
            CRC32 sum = new CRC32();
            sum.update(body);
            this.crc = (int) sum.getValue();
            this.size = body.length;
            this.packed = body.length;
        }

        /** Says in the header before the file, and in the list, or in one of them, that it is called otherwise. */
        Entry called(String name, boolean before, boolean inList) {
            byte[] other = name.getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(localName);
            byte[] field = buffer(9 + other.length)
                    .putShort((short) 0x7075)
                    .putShort((short) (5 + other.length))
                    .put((byte) 1)
                    .putInt((int) sum.getValue())
                    .put(other)
                    .array();
            flags = 0;
            localExtra = before ? field : localExtra;
            listedExtra = inList ? field : listedExtra;
            return this;
        }

        /** Says CRC-32 and sizes after the file, and so many bytes more than it has. */
        Entry described(boolean signed, boolean large, int more) {
            flags |= 8;
            local = header -> header.putInt(14, 0).putInt(18, 0).putInt(22, 0);
            after = new byte[(signed ? 4 : 0) + (large ? 20 : 12)];
            ByteBuffer descriptor = ByteBuffer.wrap(after).order(ByteOrder.LITTLE_ENDIAN);
            if (signed) {
                descriptor.putInt(0x08074b50);
            }
            descriptor.putInt(crc);
            if (large) {
                descriptor.putLong(packed).putLong(size + more);
            } else {
                descriptor.putInt(packed).putInt(size + more);
            }
            return this;
        }

        Entry deflated() {
            Deflater deflater = new Deflater(9, true);
            deflater.setInput(body);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            deflater.end();
            body = out.toByteArray();
            packed = body.length;
            localMethod = 8;
            listedMethod = 8;
            return this;
        }
    }

    /** The files of a bag under one top folder. */
    static RawZip of(TestBag bag) {
        RawZip zip = new RawZip();
        bag.paths().forEach(path -> zip.file("bag/" + path, bag.bytes(path)));
        return zip;
    }

    RawZip file(String name, byte[] body) {
        return file(name, body, entry -> {});
    }

    RawZip file(String name, byte[] body, Consumer<Entry> change) {
        Entry entry = new Entry(name, body);
        change.accept(entry);
        entries.add(entry);
        return this;
    }

    RawZip file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes the entry of that name. */
    RawZip change(String name, Consumer<Entry> change) {
        entries.stream()
                .filter(entry -> new String(entry.localName, StandardCharsets.UTF_8).equals(name))
                .findFirst()
                .ifPresentOrElse(change, () -> {
                    throw new IllegalArgumentException(name);
                });
        return this;
    }

    RawZip count(int stated) {
        count = stated;
        return this;
    }

    RawZip listLength(int stated) {
        listLength = stated;
        return this;
    }

    /** Puts bytes before the first entry. */
    RawZip after(String text) {
        before = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            if (entry.listed) {
                list.writeBytes(listed(entry, entry.offset < 0 ? out.size() : entry.offset));
            }
            if (entry.offset < 0) {
                out.writeBytes(local(entry));
                out.writeBytes(entry.after);
            }
        }
        int at = out.size();
        out.writeBytes(list.toByteArray());
        int n = count < 0 ? (int) entries.stream().filter(entry -> entry.listed).count() : count;
        out.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) n)
                .putShort((short) n)
                .putInt(listLength < 0 ? list.size() : listLength)
                .putInt(at)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static byte[] local(Entry entry) {
        byte[] bytes = new byte[30 + entry.localName.length + entry.localExtra.length + entry.body.length];
        ByteBuffer header = ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.localMethod)
                .putInt(0x00210000)
                .putInt(entry.crc)
                .putInt(entry.packed)
                .putInt(entry.size)
                .putShort((short) entry.localName.length)
                .putShort((short) entry.localExtra.length)
                .put(entry.localName)
                .put(entry.localExtra)
                .put(entry.body);
        entry.local.accept(header);
        return bytes;
    }

    private static byte[] listed(Entry entry, int offset) {
        return buffer(46 + entry.listedName.length + entry.listedExtra.length)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 20))
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.listedMethod)
                .putInt(0x00210000)
                .putInt(entry.crc)
                .putInt(entry.packed)
                .putInt(entry.size)
                .putShort((short) entry.listedName.length)
                .putShort((short) entry.listedExtra.length)
                .putShort((short) 0)
                .putInt(0)
                .putInt(entry.mode << 16)
                .putInt(offset)
                .put(entry.listedName)
                .put(entry.listedExtra)
                .array();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
