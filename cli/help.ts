import { type Command, type CommanderError, Help, type HelpConfiguration } from "commander";
import { words } from "./words.ts";

const TITLES: Record<string, string> = {
  "Usage:": `${words.usage}:`,
  "Arguments:": words.argumentsTitle,
  "Options:": words.optionsTitle,
  "Global Options:": words.globalOptionsTitle,
  "Commands:": words.commandsTitle,
};

const plain = new Help();
const inWords = (term: string) => term.replace("[options]", words.optionsTerm).replace("[command]", words.commandTerm);

/** Help in Vietnamese: commander's own titles and terms are English. */
export const help: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command: Command) => inWords(plain.commandUsage(command)),
  subcommandTerm: (command: Command) => inWords(plain.subcommandTerm(command)),
  optionDescription: (option) => plain.optionDescription(option).replace("(default: ", words.defaultTerm),
};

/** What was wrong with the command line, in words; commander says it in English. */
export function usageMessage({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? "";
  const near = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  const said = (() => {
    switch (code) {
      case "commander.unknownOption":
        return words.unknownOption(named);
      case "commander.unknownCommand":
        return words.unknownCommand(named);
      case "commander.missingArgument":
        return words.missingArgument(named);
      case "commander.optionMissingArgument":
        return words.missingOptionValue(named);
      case "commander.missingMandatoryOptionValue":
        return words.missingOption(named);
      case "commander.excessArguments":
        return words.tooManyArguments;
      case "commander.invalidArgument":
        return message.replace(/^.*? is invalid(?: for argument '([^']*)')?\. /su, (_, argument?: string) =>
          argument === undefined ? words.badOption(named) : words.badArgument(argument),
        );
      case "commander.help":
        return words.missingCommand;
      default:
        return message;
    }
  })();
  return [said, ...(near === undefined ? [] : [words.didYouMean(near)]), words.seeHelp].join(" ");
}
