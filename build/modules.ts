import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { EXTERNAL } from "./bundle.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles entries (name → source, from the project's folder) as modules of Node into `outDir`: `NAME.js`, or with
 * `suffix` `NAME<suffix>.js`. Gives the paths of all that was taken in, from the project's folder.
 */
export async function bundleModules(
  entries: Readonly<Record<string, string>>,
  outDir: string,
  suffix = "",
): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: outDir,
    entryNames: `[name]${suffix}`,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: EXTERNAL,
    // Packages in the older manner ask for Node's own modules by a function that modules of today do not have.
    banner: { js: 'import { createRequire as __make } from "node:module"; const require = __make(import.meta.url);' },
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
