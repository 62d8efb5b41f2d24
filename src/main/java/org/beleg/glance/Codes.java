package org.beleg.glance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Many {@linkplain Code codes}, equal ones as often as they came, in {@link #SHARES} shares, each of which can be looked
 * at without the others: a code is always in the same share. What is more than {@link #HELD} goes to a temporary file.
 */
public final class Codes {
    /** So many shares. */
    public static final int SHARES = 64;

    /** So many codes one thread holds in memory, 16 bytes each. */
    public static final int HELD = 1 << 21;

    private static final int PIECE = 1 << 13;

    private final int most;
    private final List<List<long[]>> whole = new ArrayList<>();
    private final long[][] open = new long[SHARES][];
    private final int[] filled = new int[SHARES];
    private final List<Spilt> spilt = new ArrayList<>();
    private long size;
    private int held;

    /** No codes. */
    public Codes() {
        this(HELD);
    }

    Codes(int most) {
        this.most = most;
        for (int i = 0; i < SHARES; i++) {
            whole.add(new ArrayList<>());
            open[i] = new long[0];
        }
    }

    /** How many codes there are. */
    public long size() {
        return size;
    }

    /** Whether some of them are not in memory. */
    public boolean isSpilt() {
        return !spilt.isEmpty();
    }

    /** Adds the code that the window is on. */
    public void add(Code code) {
        int share = (int) (Code.mix(code.high(), code.low()) >>> 58);
        int at = filled[share];
        if (at == open[share].length) {
            if (at == PIECE) {
                whole.get(share).add(open[share]);
                open[share] = new long[PIECE];
                at = 0;
            } else {
                open[share] = Arrays.copyOf(open[share], at == 0 ? 8 : at * 2);
            }
        }
        open[share][at] = code.high();
        open[share][at + 1] = code.low();
        filled[share] = at + 2;
        size++;
        if (++held > most) {
            spill();
        }
    }

    /** Takes over the codes of another. */
    public void addAll(Codes other) {
        for (int i = 0; i < SHARES; i++) {
            whole.get(i).addAll(other.pieces(i));
        }
        spilt.addAll(other.spilt);
        size += other.size;
        held += other.held;
    }

    private static int size(List<Codes> all) {
        return (int)
                Math.min(Integer.MAX_VALUE, all.stream().mapToLong(Codes::size).sum());
    }

    private List<long[]> pieces(int share) {
        List<long[]> pieces = new ArrayList<>(whole.get(share));
        if (filled[share] > 0) {
            pieces.add(Arrays.copyOf(open[share], filled[share]));
        }
        return pieces;
    }

    private void spill() {
        try {
            spilt.add(Spilt.of(this::pieces));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        whole.forEach(List::clear);
        Arrays.fill(filled, 0);
        held = 0;
    }

    /** Adds the codes of a share to the set, and those that were there to the second one, if one is given. */
    private void to(int share, CodeSet set, Optional<CodeSet> again) throws IOException {
        List<long[]> pieces = pieces(share);
        for (Spilt file : spilt) {
            pieces.add(file.read(share));
        }
        for (long[] piece : pieces) {
            for (int i = 0; i < piece.length; i += 2) {
                if (!set.add(piece[i], piece[i + 1]) && again.isPresent()) {
                    again.get().add(piece[i], piece[i + 1]);
                }
            }
        }
    }

    /**
     * The codes that came more than once in all of these together.
     *
     * @throws IOException if the temporary file cannot be read
     */
    public static CodeSet repeated(List<Codes> all) throws IOException {
        CodeSet again = new CodeSet();
        for (int share = 0; share < SHARES; share++) {
            CodeSet seen = new CodeSet(size(all) / SHARES);
            for (Codes codes : all) {
                codes.to(share, seen, Optional.of(again));
            }
        }
        return again;
    }

    /**
     * Those of these codes that are in none of the others.
     *
     * @throws IOException if the temporary file cannot be read
     */
    public CodeSet without(List<Codes> others) throws IOException {
        CodeSet missing = new CodeSet();
        for (int share = 0; share < SHARES; share++) {
            CodeSet known = new CodeSet(size(others) / SHARES);
            for (Codes codes : others) {
                codes.to(share, known, Optional.empty());
            }
            List<long[]> pieces = pieces(share);
            for (Spilt file : spilt) {
                pieces.add(file.read(share));
            }
            for (long[] piece : pieces) {
                for (int i = 0; i < piece.length; i += 2) {
                    if (!known.contains(piece[i], piece[i + 1])) {
                        missing.add(piece[i], piece[i + 1]);
                    }
                }
            }
        }
        return missing;
    }

    /**
     * Codes in a temporary file, which goes when the program ends.
     *
     * @param file the file
     * @param borders where each share begins and the last one ends, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Spilt(FileChannel file, long[] borders) {

        static Spilt of(IntFunction<List<long[]>> shares) throws IOException {
            Path path = Files.createTempFile("beleg-keys", ".tmp");
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            long[] borders = new long[SHARES + 1];
            ByteBuffer bytes = ByteBuffer.allocate(PIECE * Long.BYTES);
            for (int i = 0; i < SHARES; i++) {
                for (long[] piece : shares.apply(i)) {
                    bytes.clear().asLongBuffer().put(piece);
                    bytes.limit(piece.length * Long.BYTES);
                    while (bytes.hasRemaining()) {
                        file.write(bytes);
                    }
                }
                borders[i + 1] = file.position();
            }
            return new Spilt(file, borders);
        }

        long[] read(int share) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate((int) (borders[share + 1] - borders[share]));
            while (bytes.hasRemaining() && file.read(bytes, borders[share] + bytes.position()) >= 0) {
                // read on
            }
            LongBuffer longs = bytes.flip().asLongBuffer();
            long[] read = new long[longs.remaining()];
            longs.get(read);
            return read;
        }
    }
}
