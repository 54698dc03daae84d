import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "../cli/dvk.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const ELSEWHERE = [
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

interface Found {
  path: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/**
 * Starts a Chromium: the one of CHROME_PATH, of the system, or the one that comes inside an npm
 * package. There is no test without one: where none starts, this throws and says what to do.
 */
export async function launchChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [systemChromium, packagedChromium]) {
    try {
      const found = await find();
      if (!found) continue;
      const asRoot = process.platform === "linux" && process.getuid?.() === 0;
      return await chromium.launch({
        executablePath: found.path,
        headless: true,
        // Chromium refuses its sandbox to root; nothing but the app is opened here.
        args: [...found.args, ...(asRoot ? ["--no-sandbox"] : [])],
        env: Object.fromEntries(Object.entries(found.env).map(([name, value]) => [name, value ?? ""])),
      });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  const why = failures.length > 0 ? ` What was tried: ${failures.join(" | ")}` : "";
  throw new Error(
    `No Chromium for the end-to-end tests. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.${why}`,
  );
}

/** Path of the Chromium that tests use, for what starts one itself; its variables are set for this process. */
export async function chromiumPath(): Promise<string> {
  const found = (await systemChromium()) ?? (await packagedChromium());
  if (!found)
    throw new Error("No Chromium for this test. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.");
  Object.assign(process.env, found.env);
  return found.path;
}

async function systemChromium(): Promise<Found | null> {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== "") {
    if (!existsSync(given)) throw new Error(`CHROME_PATH: there is no ${given}.`);
    return { path: given, args: [], env: process.env };
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const path = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(existsSync);
  return path === undefined ? null : { path, args: [], env: process.env };
}

/**
 * A Chromium for bare Linux machines, with the libraries and the font that those lack. It is unpacked
 * once, under another name first: several test files may want it at the same time.
 */
async function packagedChromium(): Promise<Found | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(root, "node_modules", ".cache", "dvk-chromium");
  if (!existsSync(join(folder, "chromium"))) {
    const beside = `${folder}-${process.pid}`;
    await unpackInto(beside);
    // Where another process was faster, its copy serves as well.
    await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }));
  }
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const env: NodeJS.ProcessEnv = { ...process.env, LD_LIBRARY_PATH: libraries };
  if (!existsSync("/etc/fonts/fonts.conf")) {
    const config = join(folder, "fonts.conf");
    await writeFile(
      config,
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    env.FONTCONFIG_FILE = config;
  }
  return { path: join(folder, "chromium"), args: ["--no-zygote"], env };
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be at home. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME } = process.env;
  await mkdir(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
