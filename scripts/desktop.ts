import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));

/**
 * Electron's program, where it lies in this installation. It is not asked for through the package,
 * which would start to download it: an office without the net would wait for nothing.
 */
export function electronBinary(): string | null {
  const folder = join(project, "node_modules", "electron");
  const named = join(folder, "path.txt");
  const own = existsSync(named) ? readFileSync(named, "utf8") : "";
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const binary = given ? join(given, own || "electron") : own && join(folder, "dist", own);
  return binary && existsSync(binary) ? binary : null;
}

/** Whether a window can be shown at all. */
export function hasScreen(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Bundles the desktop program and runs it until its window is closed. False where it could not be run. */
export async function runDesktop(binary: string, data: string | undefined): Promise<boolean> {
  const env = { ...process.env, ...(data === undefined ? {} : { DVK_DATA: data }) };
  const bundle = join(project, "build", "bundle.ts");
  if (!existsSync(bundle) || !(await run(process.execPath, ["--import", "tsx", bundle], env))) return false;
  return run(binary, [project], env);
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: project, env, stdio: ["ignore", 2, 2] });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Opens an address in the clerk's browser where there is one. Whether it worked nobody can tell: it is printed as well. */
export function openBrowser(url: string): void {
  if (!hasScreen()) return;
  const [program, ...args] =
    process.platform === "win32"
      ? ["rundll32", "url.dll,FileProtocolHandler", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  if (program === undefined) return;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
