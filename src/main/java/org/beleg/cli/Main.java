package org.beleg.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.Beleg;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command {@code beleg}. */
@Command(
        name = "beleg",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "From coded records to a citable release.",
        description = {
            "",
            "Beleg checks a folder of coded records (CSV tables described by a dataset.json), proves every value"
                    + " against the passage it rests on, and writes an archive that can be cited. A DATASET is such a"
                    + " folder; without one, the folder 'dataset' is taken.",
            ""
        },
        footer = {
            "",
            "Start with:  beleg validate          what is wrong, where, and how to mend it",
            "      then:  beleg release           everything, into release/",
            "",
            "Exit codes: 0 done and valid; 1 a fault in the dataset or the archive; 2 the command line, or no such"
                    + " dataset; 3 the machine (disk, memory, permissions)."
        })
public final class Main {
    /** By name, for what is said of a class takes long to read. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    /** Commands that check a dataset first of all. */
    private static final Set<String> CHECKING = Set.of("validate", "codebook", "release", "package");

    private Main() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("validate", Validate.class);
        commands.put("codebook", CodebookCommand.class);
        commands.put("release", Release.class);
        commands.put("verify", Verify.class);
        commands.put("unpack", Unpack.class);
        commands.put("cite", Cite.class);
        commands.put("anchor", AnchorCommand.class);
        commands.put("reanchor", Reanchor.class);
        commands.put("evidence", EvidenceCommand.class);
        commands.put("explain", Explain.class);
        commands.put("help", HelpCommand.class);
        commands.put("generate-completion", AutoComplete.GenerateCompletion.class);
        return commands;
    }

    /** Runs a command line and ends the program with its exit code. */
    public static void main(String[] args) {
        Outlet out = new Outlet(new FileOutputStream(FileDescriptor.out));
        int code = run(out, new FileOutputStream(FileDescriptor.err), args);
        Optional<String> failure = out.failure();
        failure.ifPresent(why -> System.err.println("beleg: what was to be printed could not be written: " + why));
        System.exit(failure.isPresent() ? 3 : code);
    }

    /**
     * Runs a command line.
     *
     * @param out where results go
     * @param err where progress and talk go
     * @return the exit code: 0 done and valid, 1 a fault in a dataset or archive, 2 the command line, 3 the machine
     */
    public static int run(OutputStream out, OutputStream err, String... args) {
        if (List.of(args).equals(List.of("--version"))) {
            // Scripts ask for it; making a command line ready would take most of the time.
            new PrintStream(out, true, StandardCharsets.UTF_8).println(new Version().getVersion()[0]);
            return 0;
        }
        if (args.length > 0 && CHECKING.contains(args[0])) {
            Beleg.prepare();
        }
        CommandLine line = line(args);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(Main::misspoken);
        line.setUsageHelpAutoWidth(false);
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    /** Making a command ready takes time, so it is only the one that is named; all of them where none is. */
    private static CommandLine line(String... args) {
        CommandLine line = new CommandLine(new Main());
        Optional<Class<?>> named = args.length > 0 ? Optional.ofNullable(COMMANDS.get(args[0])) : Optional.empty();
        named.map(List::<Class<?>>of).orElse(List.copyOf(COMMANDS.values())).forEach(line::addSubcommand);
        return line;
    }

    private static int misspoken(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("beleg: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }
}
