package io.github.prdlint.cli;

import io.github.prdlint.report.Product;
import java.io.IOException;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code prdlint completion}: prints a script that makes a shell complete commands, options and their values. */
final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Command.named("completion", "Prints a script with which a shell completes the command line.");
        spec.addPositional(Command.completing(Command.argument("SHELL", "bash or zsh."), SHELLS));
        spec.addOption(Command.help());
        spec.usageMessage()
                .footer(
                        "",
                        "For the running shell:  source <(prdlint completion bash)",
                        "For every bash:         write it to ~/.local/share/bash-completion/completions/prdlint",
                        "For every zsh:          put the first line, with zsh, into ~/.zshrc after compinit");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Environment environment) throws IOException {
        String shell = arguments.matchedPositionalValue(0, "");
        if (!SHELLS.contains(shell)) {
            throw UsageException.unknownOf("shell", shell, SHELLS);
        }
        // One script serves both: in zsh it loads bashcompinit.
        return StandardOutput.print(environment, AutoComplete.bash(Product.NAME, new CommandLine(Main.root())));
    }
}
