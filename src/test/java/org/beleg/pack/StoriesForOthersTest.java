package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lays the stories out, one folder and one tar each, so that a validator in another language can judge them too. */
class StoriesForOthersTest {
    @Test
    void theStoriesAreLaidOut() throws IOException {
        String to = System.getProperty("stories.dir", "");
        assumeTrue(!to.isEmpty(), "no folder is given with -Dstories.dir");
        lay(VerificationTest.valid(), Path.of(to, "holds"));
        lay(VerificationTest.warned(), Path.of(to, "holds"));
        lay(VerificationTest.invalid(), Path.of(to, "fails"));
        assertTrue(Files.isDirectory(Path.of(to, "holds", "basic-bag", "data")));
    }

    private static void lay(List<VerificationTest.Story> stories, Path to) throws IOException {
        Files.createDirectories(to);
        for (VerificationTest.Story story : stories) {
            Files.move(story.bag().folder(to), to.resolve(story.name()));
            Files.write(
                    to.resolve(story.name() + ".tar"), RawTar.of(story.bag()).bytes());
        }
    }
}
