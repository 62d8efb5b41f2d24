package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beleg.Whole;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command may write to: never over a file that the dataset is made of, and not among these. */
final class Output {
    private final Path named;
    private final CommandSpec spec;
    private final Dataset dataset;
    private final Path folder;
    private final List<Path> own = new ArrayList<>();

    private Output(Path named, Subject subject, CommandSpec spec) throws IOException {
        this.named = named;
        this.spec = spec;
        this.dataset = Folder.read(subject.dataset());
        this.folder = Whole.real(dataset.folder());
        Path texts = subject.sources().orElse(dataset.folder().resolve("sources"));
        own(dataset.folder().resolve(Dataset.METADATA));
        for (Table table : dataset.tables()) {
            own(table.file());
            own(table.schemaPath().orElse(table.file()));
        }
        own(dataset.manual().orElse(dataset.folder().resolve(Dataset.METADATA)));
        for (Dataset.Terms terms : dataset.terms()) {
            own(dataset.folder().resolve(terms.name()));
        }
        for (Source source : dataset.sources()) {
            own(source.file().map(texts::resolve).orElse(dataset.folder().resolve(Dataset.METADATA)));
        }
    }

    private void own(Path file) throws IOException {
        own.add(Whole.real(file));
    }

    /**
     * A file to write.
     *
     * @throws ParameterException if it is a folder, or a file of the dataset
     */
    static void file(Path named, Subject subject, CommandSpec spec) throws IOException {
        if (Files.isDirectory(named)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output " + named + " names a folder, and a file is to be written; name a file");
        }
        new Output(named, subject, spec).spare(named);
    }

    /**
     * A folder to write to.
     *
     * @param names of the files that will be written there, as far as they are known
     * @throws ParameterException if it is a file, or holds files of the dataset
     */
    static void folder(Path named, Subject subject, CommandSpec spec, String... names) throws IOException {
        if (Files.isRegularFile(named)) {
            throw new ParameterException(
                    spec.commandLine(), "--output " + named + " names a file, and a folder is wanted; name a folder");
        }
        Output output = new Output(named, subject, spec);
        output.keepOut();
        for (String name : names) {
            output.spare(named.resolve(name));
        }
    }

    private void spare(Path file) throws IOException {
        Path target = Whole.real(file);
        boolean unknown = dataset.metadata().fault().isPresent() && target.startsWith(folder) && Files.exists(target);
        if (unknown || own.contains(target)) {
            throw refused("would write over " + file + ", a file of the dataset or of its sources");
        }
    }

    private void keepOut() throws IOException {
        Path target = Whole.real(named);
        if (own.stream().anyMatch(file -> file.startsWith(folder) && target.equals(file.getParent()))) {
            throw refused("would put files among those of the dataset");
        }
    }

    private ParameterException refused(String why) {
        return new ParameterException(
                spec.commandLine(), "--output " + named + " " + why + "; nothing was written, name another place");
    }
}
