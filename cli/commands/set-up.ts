import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Output } from "../../core/contract.ts";
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
      run(async () => {
        const { listProgrammes } = await import("../../core/programme/load.ts");
        const value = (await listProgrammes(programmesFolder)).map(({ id, year, issuer, title }) => ({
          id,
          year,
          issuer,
          title,
        }));
        return { value, text: value.map((p) => `${p.id}\t${p.issuer}: ${p.title}`).join("\n"), answer: true };
      }),
    );
  programmes
    .command("show")
    .argument("<id>", words.arguments.programme)
    .description(words.commands.programmesShow)
    .action(
      run(async (options, id: string) => {
        const { requireProgramme } = await import("../init.ts");
        const { viewProgramme } = await import("../../core/programme/view.ts");
        const programme = await requireProgramme(id);
        // An office that works with it has decided what the document leaves open.
        const own = await ownProgramme(options, id);
        const value = own ?? viewProgramme(programme);
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

/** The programme with the office's decisions, where the data folder is of an office that has it. */
async function ownProgramme(options: GlobalOptions, id: string): Promise<Output<"programmes.show"> | null> {
  if (!existsSync(join(dataFolder(options), "register.sqlite"))) return null;
  const { programme: _, year: __, ...plain } = options;
  return read(plain, async (office) => {
    const years = await office.call("year.programmes", {});
    return years.some((year) => year.id === id && year.current) ? office.call("programmes.show", { id }) : null;
  });
}
