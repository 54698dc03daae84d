import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Protocol } from "electron";
import { NONCE_PLACEHOLDER } from "../../core/http.ts";
import { pagePolicy } from "../../core/page-policy.ts";
import { errorCode } from "../../core/store/failures.ts";
import { complain } from "./support/complain.ts";

/** The page has an origin of its own: file:// would let it read every file of the machine. */
export const PAGE = { scheme: "app", host: "dvk", address: "app://dvk/index.html" } as const;
/** Papers on their way to the printer, under another origin and without a right to anything. */
export const PAPER_HOST = "paper";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".md": "text/markdown; charset=utf-8",
};

const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** Must be called before the app is ready. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Papers that wait to be drawn, by the last part of their address. */
export type Papers = ReadonlyMap<string, string>;

/** Serves the page from its folder, and the papers that wait. Whatever else is asked for is not there. */
export function servePage(protocol: Protocol, folder: string, papers: Papers): void {
  protocol.handle(PAGE.scheme, async (request) => {
    const address = new URL(request.url);
    if (request.method !== "GET") return refusal(405);
    if (address.host === PAPER_HOST) {
      const html = papers.get(address.pathname.slice(1));
      return html === undefined ? refusal(404) : respond(html, TYPES[".html"], PAPER_POLICY);
    }
    const type = TYPES[extname(address.pathname)];
    const path = fileOf(folder, address.pathname);
    if (address.host !== PAGE.host || type === undefined || path === null) return refusal(404);
    const bytes = await readFile(path).catch((error: unknown) => {
      // A part of the program itself that is there and cannot be read leaves the window empty: that is to be known.
      if (!["ENOENT", "EISDIR", "ENOTDIR"].includes(errorCode(error))) complain("a part of the page:", error);
      return null;
    });
    if (bytes === null) return refusal(404);
    const nonce = randomBytes(18).toString("base64");
    const body = address.pathname.endsWith(".html")
      ? bytes.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce)
      : new Uint8Array(bytes);
    return respond(body, type, pagePolicy(nonce));
  });
}

/** The file behind an address, null where the address leads out of the folder. */
function fileOf(folder: string, pathname: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) && !path.includes("\0") ? path : null;
  } catch {
    // Only decoding throws here: an address of nonsense is an address of nothing.
    return null;
  }
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string | undefined, policy: string): Response {
  return new Response(body, {
    headers: {
      "content-type": type ?? "application/octet-stream",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
}

function refusal(status: number): Response {
  return new Response(null, { status });
}
