package org.beleg.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Rule;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.rule.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code beleg explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Say what a rule wants, why, and how to mend what it finds.",
        description = {"", "Without a rule, lists them all.", ""})
final class Explain implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "RULE", description = "Code of a rule, such as key-repeated.")
    private Optional<String> code = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (code.isEmpty()) {
            Rules.all().stream().map(Rule::card).forEach(card -> print(card.code() + " · " + card.title()));
            return 0;
        }
        Card card = Rules.of(code.get())
                .map(Rule::card)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(code.get())));
        print(card.code() + " (" + card.severity().word() + ")");
        print("");
        print(card.title() + ".");
        print("");
        print("Why: " + card.why());
        print("");
        print("Mend: " + card.mend());
        if (!card.judges().isEmpty()) {
            print("");
            print("Judges columns with the roles: "
                    + card.judges().stream().map(Role::word).collect(Collectors.joining(", ")));
        }
        return 0;
    }

    private static String unknown(String code) {
        List<String> codes = Rules.all().stream().map(r -> r.card().code()).toList();
        return "there is no rule " + code
                + Nearest.of(code, codes).map(n -> "; did you mean " + n + "?").orElse("; beleg explain lists them");
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
