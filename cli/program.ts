import { Command, InvalidArgumentError, Option } from "commander";
import type { Office } from "../core/office/office.ts";
import { submissionPurpose } from "../core/programme/schema.ts";
import { EXIT, UsageError } from "./errors.ts";
import { type GlobalOptions, programmesFolder, today, withOffice } from "./host.ts";
import { printExport, printFile, printImport, printModels, printReview, printStatus, printWaiting } from "./print.ts";
import { words } from "./words.ts";

/** How a command ends: what it says, and whether a person must look. */
interface Outcome {
  value: unknown;
  text: string;
  needsPerson?: boolean;
}

/** Where the command line writes and how it ends. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  exit(code: number): void;
}

/** The commands of `dvk`, as the command line's contract names them. */
export function buildProgram(terminal: Terminal, version: string): Command {
  const program = new Command("dvk");
  program
    .description(words.about)
    .version(version, "-V, --version", words.options.version)
    .helpOption("-h, --help", words.options.help)
    .helpCommand(false)
    .addOption(new Option("--data <dir>", words.options.data))
    .addOption(new Option("--programme <id>", words.options.programme))
    .addOption(new Option("--year <n>", words.options.year).argParser(whole))
    .addOption(new Option("--as-of <day>", words.options.asOf).argParser(day))
    .addOption(new Option("--json", words.options.json))
    .addOption(new Option("--quiet", words.options.quiet))
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(text.replace(/^error: /, words.errorPrefix)),
    })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .exitOverride();

  const run =
    <A extends unknown[]>(work: (options: GlobalOptions, ...args: A) => Promise<Outcome>) =>
    async (...args: unknown[]): Promise<void> => {
      const command = args.at(-1) as Command;
      const options = command.optsWithGlobals<GlobalOptions>();
      const outcome = await work(options, ...(args.slice(0, -2) as A));
      if (options.json) terminal.out(`${JSON.stringify(outcome.value, null, 2)}\n`);
      else if (!options.quiet && outcome.text !== "") terminal.out(`${outcome.text}\n`);
      terminal.exit(outcome.needsPerson ? EXIT.needsPerson : EXIT.done);
    };
  const read = <T>(options: GlobalOptions, work: (office: Office) => Promise<T>) => withOffice(options, "read", work);
  const write = <T>(options: GlobalOptions, work: (office: Office) => Promise<T>) => withOffice(options, "write", work);

  program
    .command("init")
    .description(words.commands.init)
    .requiredOption("--office <name>")
    .option("--seat <seat>")
    .option("--units <file>")
    .action(
      run(async (options) => {
        const { initialise } = await import("./init.ts");
        const given = options as GlobalOptions & { office: string; seat?: string; units?: string };
        if (!given.programme) throw new UsageError(words.missingProgramme);
        const value = await initialise(given);
        const units = value.units ? ` ${words.unitsImported(value.units.added, value.units.updated)}` : "";
        return { value, text: words.created(value.data) + units };
      }),
    );

  const programmes = program
    .command("programmes")
    .description(words.commands.programmes)
    .action(
      run(async () => {
        const { listProgrammes } = await import("../core/programme/load.ts");
        const value = (await listProgrammes(programmesFolder)).map(({ id, year, issuer, title }) => ({
          id,
          year,
          issuer,
          title,
        }));
        return { value, text: value.map((p) => `${p.id}\t${p.issuer}: ${p.title}`).join("\n") };
      }),
    );
  programmes
    .command("show <id>")
    .description(words.commands.programmesShow)
    .action(
      run(async (_, id: string) => {
        const { loadProgramme } = await import("../core/programme/load.ts");
        const { viewProgramme } = await import("../core/programme/view.ts");
        const value = viewProgramme(await loadProgramme(programmesFolder, id));
        return { value, text: JSON.stringify(value, null, 2) };
      }),
    );

  const units = program.command("units").description(words.commands.units);
  units
    .command("list")
    .description(words.commands.unitsList)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("units.list", {}));
        return {
          value,
          text: value.map((u) => [u.name, u.kind, u.parent ?? "", u.flags.join(";")].join("\t")).join("\n"),
        };
      }),
    );
  units
    .command("import <file>")
    .description(words.commands.unitsImport)
    .action(
      run(async (options, path: string) => {
        const value = await write(options, (office) => office.call("units.import", { path }));
        return { value, text: words.unitsImported(value.added, value.updated) };
      }),
    );

  program
    .command("import <paths...>")
    .description(words.commands.import)
    .option("--unit <name>")
    .addOption(new Option("--purpose <purpose>").argParser(purpose))
    .addOption(new Option("--received <day>").argParser(day))
    .option("--dry-run")
    .action(
      run(async (options, paths: string[]) => {
        const { unit, purpose, received, dryRun } = options as GlobalOptions & ImportOptions;
        const value = await write(options, (office) =>
          office.call("import.run", {
            paths,
            dryRun: dryRun ?? false,
            ...(unit === undefined ? {} : { unit }),
            ...(purpose === undefined ? {} : { purpose }),
            ...(received === undefined ? {} : { received }),
          }),
        );
        const text = printImport(value) + (dryRun ? `\n${words.dryRun}` : "");
        return { value, text, needsPerson: value.summary.review + value.summary.rejected > 0 };
      }),
    );

  const review = program.command("review").description(words.commands.review);
  review
    .command("list")
    .description(words.commands.reviewList)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("review.list", {}));
        return { value, text: printWaiting(value) };
      }),
    );
  review
    .command("show <file-id>")
    .description(words.commands.reviewShow)
    .action(
      run(async (options, id: string) => {
        const value = await read(options, (office) => office.call("review.show", { id }));
        return { value, text: printReview(value) };
      }),
    );
  review
    .command("set <file-id> <decisions...>")
    .description(words.commands.reviewSet)
    .action(
      run(async (options, id: string, pairs: string[]) => {
        const decisions = Object.fromEntries(pairs.map(pair));
        const value = await write(options, (office) => office.call("review.set", { id, decisions }));
        return { value, text: printReview(value), needsPerson: value.problems.some((p) => p.severity === "error") };
      }),
    );
  review
    .command("confirm <file-id>")
    .description(words.commands.reviewConfirm)
    .action(
      run(async (options, id: string) => {
        const value = await write(options, (office) => office.call("review.confirm", { id }));
        return { value, text: printFile(value), needsPerson: value.status !== "imported" };
      }),
    );

  program
    .command("undo <id>")
    .description(words.commands.undo)
    .action(
      run(async (options, id: string) => {
        const value = await write(options, (office) => office.call("undo", { id }));
        return { value, text: words.undone(value.undone.join(", ")) };
      }),
    );

  program
    .command("models")
    .description(words.commands.models)
    .option("--unit <name>")
    .option("--field <code>")
    .option("--with-review")
    .action(
      run(async (options) => {
        const { unit, field, withReview } = options as GlobalOptions & {
          unit?: string;
          field?: string;
          withReview?: boolean;
        };
        const value = await read(options, (office) =>
          office.call("models.list", {
            withReview: withReview ?? false,
            ...(unit === undefined ? {} : { unit }),
            ...(field === undefined ? {} : { field }),
          }),
        );
        return { value, text: printModels(value) };
      }),
    );

  program
    .command("status")
    .description(words.commands.status)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("status", { asOf: today(options) }));
        return { value, text: printStatus(value) };
      }),
    );

  const exporting = program.command("export").description(words.commands.export);
  exporting
    .command("appendix <code>")
    .description(words.commands.exportAppendix)
    .requiredOption("--to <dir>")
    .addOption(new Option("--format <formats>").argParser(formats).default(["xlsx"]))
    .action(
      run(async (options, code: string) => {
        const { to, format } = options as GlobalOptions & { to: string; format: Format[] };
        const value = await read(options, (office) => office.call("export.appendix", { code, to, formats: format }));
        return { value, text: printExport(value) };
      }),
    );

  program
    .command("check")
    .description(words.commands.check)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("check", {}));
        const text = value.sound
          ? words.sound
          : [words.unsound(value.findings.length), ...value.findings.map((f) => `  ${f.message}`)].join("\n");
        if (!value.sound) throw new UnsoundError(value, text);
        return { value, text };
      }),
    );
  return program;
}

/** `check` found something: exit code 1, with the findings. */
export class UnsoundError extends Error {
  constructor(
    readonly value: unknown,
    message: string,
  ) {
    super(message);
    this.name = "UnsoundError";
  }
}

interface ImportOptions {
  unit?: string;
  purpose?: (typeof submissionPurpose.options)[number];
  received?: string;
  dryRun?: boolean;
}

const FORMATS = ["xlsx", "docx", "pdf"] as const;
type Format = (typeof FORMATS)[number];

const TITLES: Record<string, string> = {
  "Usage:": `${words.usage}:`,
  "Arguments:": words.argumentsTitle,
  "Options:": words.optionsTitle,
  "Commands:": words.commandsTitle,
};

function day(value: string): string {
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  if (!real) throw new InvalidArgumentError(words.badDay(value));
  return value;
}

function whole(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError(words.badChoice(value, "2024, 2025, 2026 …"));
  return Number(value);
}

function purpose(value: string): string {
  if (!submissionPurpose.safeParse(value).success)
    throw new InvalidArgumentError(words.badChoice(value, submissionPurpose.options.join(", ")));
  return value;
}

function formats(value: string): Format[] {
  const list = value.split(",").map((part) => part.trim());
  const known = FORMATS.filter((format) => list.includes(format));
  if (known.length !== list.length) throw new InvalidArgumentError(words.badChoice(value, FORMATS.join(", ")));
  return known;
}

function pair(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(words.badPair(text));
  return [text.slice(0, at), text.slice(at + 1)];
}
