import { extname } from "node:path";
import type { Command } from "commander";
import type { Output } from "../../core/contract.ts";
import { UsageError } from "../errors.ts";
import type { Format, GlobalOptions } from "../options.ts";
import { printExport } from "../print.ts";
import { type Outcome, type Run, read } from "../run.ts";
import { words } from "../words.ts";

/** `export appendix CODE --form FILE`: fills the office's own blank form, which decides the format. */
export async function fillForm(
  options: GlobalOptions & { to: string; form: string; format: Format[] },
  code: string,
): Promise<Outcome> {
  const { to, form, format } = options;
  const own = extname(form).slice(1).toLowerCase();
  const other = format.find((one) => one !== "xlsx" && one !== own);
  if (other !== undefined) throw new UsageError(words.formDecides(other));
  const value = await read(options, (office) => office.call("forms.fill", { code, form, to }));
  return { value, text: [printExport(value), ...value.warnings.map((warning) => `  ${warning}`)].join("\n") };
}

/** `export form`: blank forms to send out. */
export function addFormCommand(exporting: Command, run: Run): void {
  exporting
    .command("form")
    .argument("<unit>", words.arguments.unitOrAll)
    .description(words.commands.exportForm)
    .requiredOption("--to <dir>", words.options.to)
    .action(
      run(async (options, unit: string) => {
        const { to } = options as GlobalOptions & { to: string };
        const value = await read(options, (office) => office.call("export.form", { unit, to }));
        return { value, text: printForms(value) };
      }),
    );
}

function printForms({ files }: Output<"export.form">): string {
  return files.map(({ path, models }) => words.formWritten(path, models)).join("\n");
}
