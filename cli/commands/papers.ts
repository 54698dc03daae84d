import { Argument, type Command, Option } from "commander";
import { UnsoundError } from "../errors.ts";
import { type Format, formats, type GlobalOptions, type ReportKind, report, today } from "../options.ts";
import { printExport, printModels, printReport, printStatus } from "../print.ts";
import { type Run, read } from "../run.ts";
import { words } from "../words.ts";
import { addFormCommand, fillForm } from "./forms.ts";

interface ModelsOptions extends GlobalOptions {
  unit?: string;
  field?: string;
  withReview?: boolean;
}

/** `models`, `status`, `export`, `check`: from the register to papers. */
export function addPaperCommands(program: Command, run: Run): void {
  program
    .command("models")
    .description(words.commands.models)
    .option("--unit <name>", words.options.unitOnly)
    .option("--field <code>", words.options.field)
    .option("--with-review", words.options.withReview)
    .action(
      run(async (options) => {
        const { unit, field, withReview } = options as ModelsOptions;
        const value = await read(options, (office) =>
          office.call("models.list", {
            withReview: withReview ?? false,
            withYear: true,
            ...(unit === undefined ? {} : { unit }),
            ...(field === undefined ? {} : { field }),
          }),
        );
        return { value, text: printModels(value), answer: true };
      }),
    );

  program
    .command("status")
    .description(words.commands.status)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("status", { asOf: today(options) }));
        return { value, text: printStatus(value), answer: true };
      }),
    );

  const exporting = program.command("export").helpCommand(false).description(words.commands.export);
  exporting
    .command("appendix")
    .argument("<code>", words.arguments.appendix)
    .description(words.commands.exportAppendix)
    .requiredOption("--to <dir>", words.options.to)
    .addOption(new Option("--format <formats>", words.options.format).argParser(formats).default(["xlsx"], "xlsx"))
    .option("--form <file>", words.options.form)
    .action(
      run(async (options, code: string) => {
        const { to, format, form } = options as GlobalOptions & { to: string; format: Format[]; form?: string };
        if (form !== undefined) return fillForm({ ...options, to, format, form }, code);
        const value = await read(options, (office) => office.call("export.appendix", { code, to, formats: format }));
        return { value, text: printExport(value) };
      }),
    );
  addFormCommand(exporting, run);

  exporting
    .command("report")
    .addArgument(new Argument("<kind>", words.arguments.report).argParser(report))
    .description(words.commands.exportReport)
    .requiredOption("--to <dir>", words.options.to)
    .addOption(new Option("--format <formats>", words.options.format).argParser(formats).default(["docx"], "docx"))
    .action(
      run(async (options, kind: ReportKind) => {
        const { to, format } = options as GlobalOptions & { to: string; format: Format[] };
        const value = await read(options, (office) => office.call("export.report", { kind, to, formats: format }));
        return { value, text: printReport(value) };
      }),
    );

  program
    .command("check")
    .description(words.commands.check)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("check", {}));
        if (value.sound) return { value, text: words.sound };
        const findings = value.findings.map((f) => `  ${f.message}`);
        throw new UnsoundError(value, [words.unsound(findings.length), ...findings].join("\n"));
      }),
    );
}
