import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { port } from "../cli/commands/serve.ts";
import { ensureRenderer } from "../cli/renderer.ts";
import { serve } from "../cli/serve.ts";
import { words } from "../cli/words.ts";
import { electronBinary, hasScreen, openBrowser, runDesktop } from "./desktop.ts";

/**
 * `npm start [-- --data DIR] [--port N] [--browser]`: the app in a window of its own where Electron is
 * there, otherwise in the browser. Nothing has to be built or set up before.
 */
try {
  const { values } = parseArgs({
    options: { data: { type: "string" }, port: { type: "string" }, browser: { type: "boolean", default: false } },
  });
  const options = {
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(values.port === undefined ? {} : { port: port(values.port) }),
  };
  const err = (text: string) => void process.stderr.write(text);
  const binary = values.browser ? null : electronBinary();
  const shown = binary !== null && hasScreen() && (await desktop(binary));
  if (!shown) {
    if (!values.browser) err(`${binary === null ? words.noElectron : words.noWindow}\n`);
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    await serve(options, version, { out: (text) => void process.stdout.write(text), err }, openBrowser);
  }

  async function desktop(program: string): Promise<boolean> {
    await ensureRenderer((text) => err(`${text}\n`));
    return runDesktop(program, values.data);
  }
} catch (error) {
  process.stderr.write(`${words.errorPrefix}${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
