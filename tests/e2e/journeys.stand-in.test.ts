import { join } from "node:path";
import { test } from "vitest";
import { ensureRenderer } from "../../cli/renderer.ts";
import { root } from "../cli/dvk.ts";
import { program } from "../electron/program.ts";
import { mainJob } from "./journeys/main-job.ts";
import { standInShell } from "./shells/stand-in.ts";

/** The clerk's journeys through the built desktop program, over the stand-in for Electron. */

const built = program({ renderer: join(root, "dist/renderer"), before: () => ensureRenderer(() => undefined) });

test("from the first start to a saved appendix, and everything is there the next morning", async () => {
  await mainJob(await standInShell(built));
});
