import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/**
 * Bundles the four processes of the desktop program, and what asks over the net, which main loads only where somebody
 * has switched that on. esbuild alone, for there is nothing to configure: entries of the same kind, where electron-vite would add a second way to build the renderer.
 *
 * CommonJS, because a sandboxed preload can be nothing else, and because the main process then says all
 * that Electron wants to hear before it is ready without a race against the loading of modules.
 */
export const ENTRIES = {
  main: "electron/main/index.ts",
  preload: "electron/preload/index.ts",
  office: "electron/office/index.ts",
  parser: "electron/parsers/index.ts",
  updater: "electron/updater/index.ts",
} as const;

/** Packages that stay outside: Electron's own, a native module, and knex, which looks for dialects while it runs. */
export const EXTERNAL = ["electron", "knex", "sqlite3"];

const root = fileURLToPath(new URL("..", import.meta.url));

/** Main's way to the updater leads to the bundle beside it, taken when it is wanted and not before. */
const updaterApart: Plugin = {
  name: "updater-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/updater\/index\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./updater.cjs", external: true } : undefined,
    );
  },
};

/** Writes `main.cjs`, `preload.cjs`, `office.cjs`, `parser.cjs` and `updater.cjs` into the folder. */
export async function bundleElectron(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: outDir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    // The Node that tests run on; Electron brings a newer one.
    target: "node20",
    external: EXTERNAL,
    plugins: [updaterApart],
    // What is taken later is taken as the rest is, by `require`.
    supported: { "dynamic-import": false },
    // Nothing in a bundle may look for files beside its source; what tries finds no such address.
    define: { "import.meta.url": '"bundled:"' },
    legalComments: "eof",
    logLevel: "warning",
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundleElectron(join(root, "dist/electron"));
}
