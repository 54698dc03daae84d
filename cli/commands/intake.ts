import { type Command, Option } from "commander";
import type { Purpose } from "../../core/programme/schema.ts";
import { day, type GlobalOptions, pair, purpose } from "../options.ts";
import { printFile, printImport, printReview, printWaiting } from "../print.ts";
import { type Run, read, rehearse, write } from "../run.ts";
import { words } from "../words.ts";

interface ImportOptions extends GlobalOptions {
  unit?: string;
  purpose?: Purpose;
  received?: string;
  dryRun?: boolean;
}

/** `import`, `review`, `undo`: from files to the register. */
export function addIntakeCommands(program: Command, run: Run): void {
  program
    .command("import")
    .argument("<paths...>", words.arguments.paths)
    .description(words.commands.import)
    .option("--unit <name>", words.options.unit)
    .addOption(new Option("--purpose <purpose>", words.options.purpose).argParser(purpose))
    .addOption(new Option("--received <day>", words.options.received).argParser(day))
    .option("--dry-run", words.options.dryRun)
    .action(
      run(async (options, paths: string[]) => {
        const { unit, purpose: kind, received, dryRun } = options as ImportOptions;
        const value = await (dryRun ? rehearse : write)(options, (office) =>
          office.call("import.run", {
            paths,
            dryRun: dryRun ?? false,
            ...(unit === undefined ? {} : { unit }),
            ...(kind === undefined ? {} : { purpose: kind }),
            ...(received === undefined ? {} : { received }),
          }),
        );
        const text = printImport(value) + (dryRun ? `\n${words.dryRun}` : "");
        return { value, text, needsPerson: value.summary.review + value.summary.rejected > 0 };
      }),
    );

  addReviewCommands(program.command("review").helpCommand(false).description(words.commands.review), run);

  program
    .command("undo")
    .argument("<id>", words.arguments.batchOrFile)
    .description(words.commands.undo)
    .action(
      run(async (options, id: string) => {
        const value = await write(options, (office) => office.call("undo", { id }));
        return { value, text: words.undone(value.undone.join(", ")) };
      }),
    );
}

function addReviewCommands(review: Command, run: Run): void {
  review
    .command("list")
    .description(words.commands.reviewList)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("review.list", {}));
        return { value, text: printWaiting(value), answer: true };
      }),
    );
  review
    .command("show")
    .argument("<file-id>", words.arguments.file)
    .description(words.commands.reviewShow)
    .action(
      run(async (options, id: string) => {
        const value = await read(options, (office) => office.call("review.show", { id }));
        return { value, text: printReview(value), answer: true };
      }),
    );
  review
    .command("set")
    .argument("<file-id>", words.arguments.file)
    .argument("<decisions...>", words.arguments.decisions)
    .description(words.commands.reviewSet)
    .action(
      run(async (options, id: string, pairs: string[]) => {
        const decisions = Object.fromEntries(pairs.map(pair));
        const value = await write(options, (office) => office.call("review.set", { id, decisions }));
        return { value, text: printReview(value), needsPerson: value.problems.some((p) => p.severity === "error") };
      }),
    );
  review
    .command("confirm")
    .argument("<file-id>", words.arguments.file)
    .description(words.commands.reviewConfirm)
    .action(
      run(async (options, id: string) => {
        const value = await write(options, (office) => office.call("review.confirm", { id }));
        return { value, text: printFile(value), needsPerson: value.status !== "imported" };
      }),
    );
}
