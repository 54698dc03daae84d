import { OfficeError } from "../../core/office/errors.ts";
import type { PdfMaker } from "../../core/office/pdf.ts";
import { words } from "../words.ts";
import type { FromOffice, ToOffice } from "./protocol.ts";

type Made = Extract<ToOffice, { kind: "pdf-made" }>["pdf"];

/** PDFs for the office: only the main process has windows to draw a paper in, so it is asked to. */
export function remotePdf(tell: (message: FromOffice) => void): {
  make: PdfMaker;
  /** The main process's answer to one request. */
  made(request: number, pdf: Made): void;
} {
  const waiting = new Map<number, { resolve(pdf: Buffer): void; reject(error: Error): void }>();
  let next = 1;
  return {
    make: (html) =>
      new Promise((resolve, reject) => {
        const request = next++;
        waiting.set(request, { resolve, reject });
        tell({ kind: "make-pdf", request, html });
      }),
    made(request, pdf) {
      const asked = waiting.get(request);
      waiting.delete(request);
      if ("base64" in pdf) asked?.resolve(Buffer.from(pdf.base64, "base64"));
      else asked?.reject(new OfficeError("failed", words.cannotMakePdf, [pdf.error]));
    },
  };
}
