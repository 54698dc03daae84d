import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BrowserWindow, shell } from "electron";
import { OfficeError } from "../../core/office/errors.ts";
import { words } from "../words.ts";
import { safeName } from "./files.ts";
import { PAGE, PAPER_HOST } from "./page.ts";

/** Prints papers; those that are being drawn can be asked for at their address meanwhile. */
export interface Printer {
  papers: Map<string, string>;
  print(html: string): Promise<void>;
  /** The same PDF, for the office to keep or to send. */
  pdf(html: string): Promise<Buffer>;
}

/**
 * A paper is drawn in a hidden window that runs no script, made into a PDF under its own page rules, and
 * the PDF is opened in whatever the clerk reads PDFs with: she sees what will come out before it does,
 * and prints from a program that knows her printer. Electron's own print dialogue scales and trims
 * differently from driver to driver; it is used only where nothing on the machine opens a PDF.
 */
export function createPrinter(scratch: string): Printer {
  const papers = new Map<string, string>();

  /** Draws a page in a hidden window and hands the window on; it goes with the work. */
  async function drawn<T>(
    html: string,
    work: (window: BrowserWindow, pdf: Buffer, id: string) => Promise<T>,
  ): Promise<T> {
    const id = randomUUID();
    papers.set(id, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    try {
      await window.loadURL(`${PAGE.scheme}://${PAPER_HOST}/${id}`);
      const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      return await work(window, pdf, id);
    } finally {
      papers.delete(id);
      window.destroy();
    }
  }

  return {
    papers,
    pdf: (html) => drawn(html, async (_, pdf) => pdf),
    print: (html) =>
      drawn(html, async (window, pdf, id) => {
        const folder = join(scratch, id);
        await mkdir(folder, { recursive: true });
        const path = join(folder, `${safeName(window.webContents.getTitle() || words.printed)}.pdf`);
        await writeFile(path, pdf);
        if ((await shell.openPath(path)) !== "") await printDirectly(window);
      }),
  };
}

function printDirectly(window: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true, usePrinterDefaultPageSize: false }, (done, reason) => {
      // The clerk's own “no” is no failure.
      if (done || /cancel/iu.test(reason)) resolve();
      else reject(new OfficeError("failed", words.cannotPrint, [reason]));
    });
  });
}
