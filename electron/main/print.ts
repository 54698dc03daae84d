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
}

/**
 * A paper is drawn in a hidden window that runs no script, made into a PDF under its own page rules, and
 * the PDF is opened in whatever the clerk reads PDFs with: she sees what will come out before it does,
 * and prints from a program that knows her printer. Electron's own print dialogue scales and trims
 * differently from driver to driver; it is used only where nothing on the machine opens a PDF.
 */
export function createPrinter(scratch: string): Printer {
  const papers = new Map<string, string>();
  return {
    papers,
    async print(html) {
      const id = randomUUID();
      papers.set(id, html);
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
      });
      try {
        await window.loadURL(`${PAGE.scheme}://${PAPER_HOST}/${id}`);
        const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        const folder = join(scratch, id);
        await mkdir(folder, { recursive: true });
        const path = join(folder, `${safeName(window.webContents.getTitle() || words.printed)}.pdf`);
        await writeFile(path, pdf);
        if ((await shell.openPath(path)) !== "") await printDirectly(window);
      } finally {
        papers.delete(id);
        window.destroy();
      }
    },
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
