import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Output } from "../../core/contract.ts";
import type { Office } from "../../core/office/office.ts";
import { UsageError } from "../errors.ts";
import { dataFolder, type GlobalOptions, programmesFolder } from "../options.ts";
import { type Run, read, write } from "../run.ts";
import { words } from "../words.ts";

/** `init`, `programmes`, `units`: what an office is before it receives anything. */
export function addSetUpCommands(program: Command, run: Run): void {
  program
    .command("init")
    .description(words.commands.init)
    .requiredOption("--office <name>", words.options.office)
    .option("--seat <seat>", words.options.seat)
    .option("--units <file>", words.options.units)
    .action(
      run(async (options) => {
        const given = options as GlobalOptions & { office: string; seat?: string; units?: string };
        if (!given.programme) throw new UsageError(words.missingProgramme);
        const { initialise } = await import("../init.ts");
        const value = await initialise(given);
        const units = value.units ? ` ${words.unitsImported(value.units.added, value.units.updated)}` : "";
        return { value, text: words.created(value.data) + units };
      }),
    );

  const programmes = program
    .command("programmes")
    .helpCommand(false)
    .description(words.commands.programmes)
    .action(
      run(async (options) => {
        const value = (await ofOffice(options, (office) => office.call("programmes.list", {}))) ?? (await ofProduct());
        return { value, text: value.map((p) => `${p.id}\t${p.issuer}: ${p.title}`).join("\n"), answer: true };
      }),
    );
  programmes
    .command("show")
    .argument("<id>", words.arguments.programme)
    .description(words.commands.programmesShow)
    .action(
      run(async (options, id: string) => {
        const show = async (office: Office) => {
          const known = (await office.call("programmes.list", {})).some((one) => one.id === id);
          return known ? office.call("programmes.show", { id }) : null;
        };
        // An office has decided what the document leaves open, or keeps an edition of its own.
        const value = (await ofOffice(options, show)) ?? (await productView(id));
        return { value, text: JSON.stringify(value, null, 2), answer: true };
      }),
    );

  const units = program.command("units").helpCommand(false).description(words.commands.units);
  units
    .command("list")
    .description(words.commands.unitsList)
    .action(
      run(async (options) => {
        const value = await read(options, (office) => office.call("units.list", {}));
        const text = value.map((u) => [u.name, u.kind, u.parent ?? "", u.flags.join(";")].join("\t")).join("\n");
        return { value, text, answer: true };
      }),
    );
  units
    .command("import")
    .argument("<file>", words.arguments.unitList)
    .description(words.commands.unitsImport)
    .action(
      run(async (options, path: string) => {
        const value = await write(options, (office) => office.call("units.import", { path }));
        return { value, text: words.unitsImported(value.added, value.updated) };
      }),
    );
}

/** What the office of the data folder answers, whatever year it works in; null where there is none. */
async function ofOffice<T>(options: GlobalOptions, ask: (office: Office) => Promise<T>): Promise<T | null> {
  if (!existsSync(join(dataFolder(options), "register.sqlite"))) return null;
  const { programme: _, year: __, ...plain } = options;
  return read(plain, ask);
}

async function ofProduct(): Promise<Output<"programmes.list">> {
  const { listProgrammes } = await import("../../core/programme/load.ts");
  const all = await listProgrammes(programmesFolder);
  return all.map(({ id, year, issuer, title }) => ({ id, year, issuer, title }));
}

async function productView(id: string): Promise<Output<"programmes.show">> {
  const { requireProgramme } = await import("../init.ts");
  const { viewProgramme } = await import("../../core/programme/view.ts");
  return viewProgramme(await requireProgramme(id));
}
