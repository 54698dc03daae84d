/**
 * Makes a self-contained page into a PDF under the page's own print rules. What a host gives: the
 * desktop has Electron's, command line and browser host an installed Chromium's. Rejects with an
 * `OfficeError` (`not-available`) that says what is missing.
 */
export type PdfMaker = (html: string) => Promise<Buffer>;
