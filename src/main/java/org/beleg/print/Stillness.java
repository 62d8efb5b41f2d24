package org.beleg.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Keeps the libraries from writing to the terminal, to the home folder and to the temporary one. */
final class Stillness {
    // Held, for a logger that nobody holds forgets its level.
    private static final List<Logger> SILENT = Stream.of("org.apache.pdfbox", "org.apache.fontbox")
            .map(Logger::getLogger)
            .toList();

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        XRLog.setLoggerImpl(new Silence());
        ImageIO.setUseCache(false);
        FontMappers.set(new NoOtherFonts());
    }

    private Stillness() {}

    /** Sees to it that the above holds. */
    static void keep() {
        // The class has been initialised by the call.
    }

    /** The layout's words reach the caller another way. */
    private static final class Silence implements XRLogger {
        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable cause) {}

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }

    /** The mapper PDFBox brings searches the machine for fonts and writes what it finds into the home folder. */
    private static final class NoOtherFonts implements FontMapper {
        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            throw other(name);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            throw other(name);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            throw other(name);
        }

        private static IllegalStateException other(String name) {
            return new IllegalStateException("only embedded fonts are printed, not " + name);
        }
    }
}
