import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { NONCE_PLACEHOLDER } from "../core/http.ts";
import { pagePolicy } from "../core/page-policy.ts";
import { errorCode } from "../core/store/failures.ts";
import { words } from "./words.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** The built renderer: what lay in its folder when the server started, and nothing else. */
export interface Pages {
  /** Sends the file of that address. False where there is none. */
  send(address: string, response: ServerResponse): boolean;
}

/**
 * Takes the folder in once. An address is looked up in what was found and never joined to a path, so
 * that there is nothing to traverse; and a renderer built anew meanwhile does not mix with this one.
 */
export async function openPages(folder: string): Promise<Pages> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)) {
    const path = join(entry.parentPath, entry.name);
    const address = path.slice(folder.length).replaceAll("\\", "/").replace(/^\/*/u, "/");
    if (entry.isFile()) files.set(address, await readFile(path));
  }
  return {
    send(address, response) {
      const name = address === "/" ? "/index.html" : address;
      const bytes = files.get(name);
      if (bytes === undefined) return false;
      response.setHeader("Content-Type", TYPES[extname(name).toLowerCase()] ?? "application/octet-stream");
      if (name.endsWith(".html")) {
        sendPage(response, 200, (nonce) => bytes.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce));
        return true;
      }
      // Built files carry a hash of their content in their names, and hold nothing of the office.
      if (address.startsWith("/assets/")) response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
      response.end(bytes);
      return true;
    },
  };
}

/** A page that says in Vietnamese why nothing else is shown. `link` offers the way to the app. */
export function sendNotice(response: ServerResponse, status: number, text: string, link?: string): void {
  sendPage(response, status, (nonce) =>
    [
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${words.title}</title>`,
      `<style nonce="${nonce}">body{font:16px/1.6 "Segoe UI",sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color:#1f2328}h1{font-size:1.25rem}</style>`,
      `</head><body><main><h1>${words.refusedTitle}</h1><p>${text}</p>`,
      link === undefined ? "" : `<p><a href="/">${link}</a></p>`,
      "</main></body></html>",
    ].join(""),
  );
}

function sendPage(response: ServerResponse, status: number, html: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString("base64");
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", pagePolicy(nonce));
  response.end(html(nonce));
}

/** Not built: every address is then answered as one that is not there. */
function absent(error: unknown): [] {
  if (errorCode(error) === "ENOENT") return [];
  throw error;
}
