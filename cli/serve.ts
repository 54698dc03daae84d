import { fileURLToPath } from "node:url";
import { openWorkplace } from "../core/office/workplace.ts";
import { createParserPool } from "../parsers/pool.ts";
import { browserPdf } from "../printing/pdf.ts";
import { Refused } from "../server/refusal.ts";
import { startServer } from "../server/server.ts";
import { UsageError } from "./errors.ts";
import { dataFolder, type GlobalOptions, programmesFolder, today } from "./options.ts";
import { ensureRenderer, rendererFolder } from "./renderer.ts";
import type { Terminal } from "./run.ts";
import { words } from "./words.ts";

const samplesFolder = fileURLToPath(new URL("../samples", import.meta.url));

export interface ServeOptions extends GlobalOptions {
  port?: number;
}

/**
 * Serves the app to browsers of this machine until the process is told to stop. Standard output gets
 * the one address and nothing else.
 *
 * @param opened is told the address as soon as it can be opened
 */
export async function serve(
  options: ServeOptions,
  version: string,
  terminal: Pick<Terminal, "out" | "err">,
  opened: (url: string) => void = () => undefined,
): Promise<void> {
  const say = (text: string) => {
    if (!options.quiet) terminal.err(`${text}\n`);
  };
  await ensureRenderer(say);
  const parsers = createParserPool();
  const workplace = openWorkplace({
    dataFolder: dataFolder(options),
    programmesFolder,
    samplesFolder,
    parsers,
    pdf: browserPdf(),
    today: () => today(options),
    version,
  });
  try {
    const server = await startServer({ workplace, rendererFolder, port: options.port ?? 0 }).catch((error: unknown) => {
      throw error instanceof Refused ? new UsageError(error.message, error.code) : error;
    });
    const stopped = stopSignal();
    terminal.out(options.json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
    say(words.serving);
    opened(server.url);
    await stopped;
    say(words.stopping);
    await server.close();
  } finally {
    await workplace.close();
    parsers.close();
  }
}

/** Resolves with the first wish to stop; a second one changes nothing, for what is under way is being stored. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
