import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { OfficeError } from "../core/office/errors.ts";
import type { PdfMaker } from "../core/office/pdf.ts";
import { findBrowser } from "./browser.ts";
import { words } from "./words.ts";

/** A province's list of thousands of rows takes a slow machine a while. */
const PATIENCE = 180_000;

/**
 * A maker of PDFs over the browser that is installed here. The browser is looked for with each paper,
 * runs without a window under a profile of its own that goes with it, and is ended after `patience`
 * milliseconds.
 */
export function browserPdf(find: () => string = findBrowser, patience = PATIENCE): PdfMaker {
  return async (html) => {
    const browser = find();
    const folder = await mkdtemp(join(tmpdir(), "dvk-pdf-"));
    try {
      const page = join(folder, "paper.html");
      const pdf = join(folder, "paper.pdf");
      await writeFile(page, html);
      const ending = await run(browser, switches(folder, pdf, pathToFileURL(page).href), patience);
      if (ending === "too-slow") throw new OfficeError("failed", words.tooSlow(browser, Math.round(patience / 1000)));
      const bytes = await readFile(pdf).catch(() => Buffer.alloc(0));
      if (!isWhole(bytes)) throw new OfficeError("failed", words.browserFailed(browser), ending === "" ? [] : [ending]);
      return bytes;
    } finally {
      // The browser's helpers may hold the folder a moment longer than the browser.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  };
}

function switches(folder: string, pdf: string, page: string): string[] {
  // Chromium refuses its sandbox to root; a paper runs no script and loads nothing.
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  return [
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--no-first-run",
    "--no-default-browser-check",
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",
    `--print-to-pdf=${pdf}`,
    ...(asRoot ? ["--no-sandbox"] : []),
    page,
  ];
}

/** The last words of a browser that failed, nothing of one that ended well. */
function run(browser: string, args: string[], patience: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(browser, args, { stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
    let said = "";
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      child.kill("SIGKILL");
    }, patience);
    child.stderr.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-500);
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(slow ? "too-slow" : code === 0 ? "" : said.trim() || `exit ${code}`);
    });
  });
}

/** A PDF says at both ends that it is one. */
function isWhole(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 5).toString("latin1") === "%PDF-" && bytes.subarray(-1024).toString("latin1").includes("%%EOF")
  );
}
