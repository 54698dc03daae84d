import { rename, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleModules } from "./modules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `dvk` and the parser process that it starts. */
const ENTRIES = { dvk: "cli/main.ts", child: "parsers/child.ts" };

/**
 * Bundles the command line, so that it starts without compiling and without looking for a thousand modules: writes
 * `dvk.js`, `child.js`, and `dvk.json` with the sources that they were made of and when, by which `cli/start.mjs` sees whether
 * they still say what the sources say. `outDir` lies in the project's folder, one step down as the sources do, for
 * what is looked for beside them (`../programmes`) must be there.
 */
export async function bundleDvk(outDir: string): Promise<void> {
  const list = join(outDir, "dvk.json");
  await rm(list, { force: true });
  const made = Date.now();
  const beside = `-${process.pid}`;
  const inputs = await bundleModules(ENTRIES, outDir, beside);
  for (const name of Object.keys(ENTRIES))
    await rename(join(outDir, `${name}${beside}.js`), join(outDir, `${name}.js`));
  const sources = inputs.filter((path) => !path.startsWith("node_modules/"));
  const up = relative(outDir, root);
  // Last: until it is there, nobody takes the bundle.
  await writeFile(
    list,
    JSON.stringify({ made, sources: [...sources, "package-lock.json"].map((path) => join(up, path)) }),
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await bundleDvk(join(root, "dist"));
