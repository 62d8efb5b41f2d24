package org.beleg.describe;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template beside this class, filled with what a record says; the only door to the template engine. */
final class Template {
    private final com.samskivert.mustache.Template compiled;

    private Template(com.samskivert.mustache.Template compiled) {
        this.compiled = compiled;
    }

    /** The template in that file; it takes others in by their file names without the ending. */
    static Template of(String file) {
        return new Template(Mustache.compiler()
                .withCollector(new Optionals())
                .withFormatter(Template::words)
                .emptyStringIsFalse(true)
                .withEscaper(Template::escape)
                .withLoader(name -> new StringReader(resource(name + ".mustache")))
                .compile(resource(file)));
    }

    /** The text of a file beside this class. */
    static String resource(String file) {
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template filled; it fails if it asks for something that is not there. */
    String fill(Record with) {
        return compiled.execute(with);
    }

    /** What is printed of a value. The engine asks it of every section too, whether it is nothing: no record is. */
    private static String words(Object value) {
        return value instanceof Record && !(value instanceof Sentence)
                ? value.getClass().getName()
                : String.valueOf(value);
    }

    /** Text as XML has it. */
    static String escape(String text) {
        return legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text with U+FFFD for each character that XML 1.0, section 2.2, has no place for. */
    static String legal(String text) {
        if (isPlain(text)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether nothing in a text is out of the ordinary, as in nearly all. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < Character.MIN_SURROGATE) || c == '\n';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean control = Character.getType(c) == Character.CONTROL;
        return space || !(control || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE);
    }

    /** Lets a template see through {@link Optional}. */
    private static final class Optionals extends DefaultCollector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            Mustache.VariableFetcher plain = super.createFetcher(context, name);
            return plain == null
                    ? null
                    : (of, member) -> {
                        Object value = plain.get(of, member);
                        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
                    };
        }
    }
}
