import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleModules } from "../build/modules.ts";

/**
 * `npm run bench [-- NAME]`: bundles the measurements and the parser that they start, and runs them. What an office has
 * is bundled too; run from the sources, a measurement would tell of compiling them, and of the names that tsx gives to
 * every function while the program runs.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
// Two steps down, as the measurements lie among the sources: they look for the programmes beside them.
const folder = join(root, "dist", "bench");
await bundleModules({ run: "scripts/bench/run.ts", child: "parsers/child.ts" }, folder);
const { status } = spawnSync(process.execPath, [join(folder, "run.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
