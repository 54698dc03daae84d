import type { Command } from "commander";
import { dataFolder, type GlobalOptions } from "../options.ts";
import { printBackup, printInspected, printRestored } from "../print-safety.ts";
import { type Run, read } from "../run.ts";
import { words } from "../words.ts";

interface SafetyOptions extends GlobalOptions {
  to: string;
  passwordFile?: string;
  dryRun?: boolean;
}

/** `backup`, `restore`: everything in one file, and back again. */
export function addSafetyCommands(program: Command, run: Run): void {
  program
    .command("backup")
    .description(words.commands.backup)
    .requiredOption("--to <file>", words.options.backupTo)
    .option("--password-file <file>", words.options.passwordFile)
    .action(
      run(async (options) => {
        const given = options as SafetyOptions;
        const secret = await passwordOf(given);
        const value = await read(options, (office) => office.call("safety.backup", { to: given.to, ...secret }));
        return { value, text: printBackup(value), needsPerson: value.problems.length > 0 };
      }),
    );

  program
    .command("restore")
    .argument("<file>", words.arguments.backup)
    .description(words.commands.restore)
    .option("--password-file <file>", words.options.passwordFile)
    .option("--dry-run", words.options.restoreDryRun)
    .action(
      run(async (options, path: string) => {
        const given = options as SafetyOptions;
        const wanted = { path, ...(await passwordOf(given)) };
        const { inspectBackup, restoreFrom } = await import("../../core/office/safety/restore.ts");
        if (given.dryRun) {
          const value = await inspectBackup(dataFolder(options), wanted);
          return { value, text: printInspected(value), answer: true, needsPerson: value.problems.length > 0 };
        }
        const { programVersion } = await import("../version.ts");
        const value = await restoreFrom(dataFolder(options), programVersion(), wanted);
        return { value, text: printRestored(value), needsPerson: value.problems.length > 0 };
      }),
    );
}

async function passwordOf({ passwordFile }: SafetyOptions): Promise<{ password?: string }> {
  if (passwordFile === undefined) return {};
  const { passwordFrom } = await import("../backups.ts");
  return { password: await passwordFrom(passwordFile) };
}
