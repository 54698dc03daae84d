import { spawn } from "node:child_process";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "./errors.ts";
import { words } from "./words.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

/** The built renderer. */
export const rendererFolder = join(project, "dist", "renderer");

/** What the renderer is built from: itself, the contract that it speaks, and the guide that it shows. */
const SOURCES = ["renderer", "core", "docs/huong-dan-su-dung.md", "docs/pictures", "package-lock.json"];

/**
 * Makes sure that there is a renderer of the present sources: whoever has just installed the project
 * need not know that there is something to build. A packaged program has no sources, and is as it is.
 */
export async function ensureRenderer(say: (text: string) => void): Promise<void> {
  const built = await newest(join(rendererFolder, "index.html"));
  const written = await Promise.all(SOURCES.map((name) => newest(join(project, name))));
  if (built > Math.max(...written)) return;
  if ((await newest(join(project, "renderer", "vite.config.ts"))) === 0) {
    if (built > 0) return;
    throw new UsageError(words.noRenderer, "failed");
  }
  say(words.building);
  if (!(await build()) && built === 0) throw new UsageError(words.notBuilt, "failed");
}

/** Time of the newest file at or below a path; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.mtimeMs ?? 0);
  return Math.max(0, ...(await Promise.all(times)));
}

/**
 * Builds in a process of its own, whose talk must not get into what this one prints; beside the place
 * and then moved there, so that a second program never finds half of it. Whether all went well.
 */
async function build(): Promise<boolean> {
  const beside = join(project, "dist", `renderer-${process.pid}`);
  const vite = join(project, "node_modules", "vite", "bin", "vite.js");
  const options = ["--config", join(project, "renderer", "vite.config.ts"), "--outDir", beside, "--logLevel", "warn"];
  const child = spawn(process.execPath, [vite, "build", ...options], { cwd: project, stdio: ["ignore", 2, 2] });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  try {
    if (code !== 0) return false;
    await rm(rendererFolder, { recursive: true, force: true });
    await rename(beside, rendererFolder);
    return true;
  } catch {
    // Another program was faster, and built the same.
    return true;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
