import { CFB } from "@e965/xlsx";
import { Refusal } from "./refusal.ts";
import { decodeText } from "./text-bytes.ts";
import { listZip, readZipMember } from "./zip.ts";

/** What bytes are, told by their content and never by the file's name. */
export type Content =
  | { kind: "workbook"; format: "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" }
  | { kind: "markup"; format: "html" | "xml" | "fods"; text: string }
  | { kind: "text"; text: string }
  | { kind: "archive" }
  /** An e-mail: its attachments are the files. */
  | { kind: "mail"; format: "eml" | "msg" }
  | { kind: "docx" }
  /** Something else; `what` names it for the message. */
  | { kind: "other"; what: OtherKind };

export type OtherKind =
  | "pdf"
  | "image"
  | "word"
  | "slides"
  | "rar"
  | "7z"
  | "gzip"
  | "email"
  | "outlook"
  | "program"
  | "rtf"
  | "odt"
  | "text"
  | "unknown";

const MAGIC: [OtherKind, number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["program", [0x4d, 0x5a]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** BOF records of BIFF2–BIFF8 streams that stand without a compound file around them. */
const BARE_BIFF = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];

/** Tells what the bytes are. Throws {@link Refusal} `empty`, `password-protected`, `corrupt` or `too-large`. */
export async function sniff(bytes: Buffer): Promise<Content> {
  if (bytes.length === 0) throw new Refusal("empty");
  if (startsWith(bytes, ZIP)) return sniffZip(bytes);
  if (startsWith(bytes, EMPTY_ZIP)) throw new Refusal("empty");
  if (startsWith(bytes, COMPOUND)) return sniffCompound(bytes);
  for (const [what, magic] of MAGIC) if (startsWith(bytes, magic)) return { kind: "other", what };
  if (BARE_BIFF.some((magic) => startsWith(bytes, magic)) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0) {
    return { kind: "workbook", format: "xls" };
  }
  return sniffText(bytes);
}

function startsWith(bytes: Buffer, magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** The type of the workbook itself; some writers name that of macros beside it in every file. */
const MACROS =
  /<Override\b[^>]*\/xl\/workbook\.xml[^>]*macroEnabled|<Override\b[^>]*macroEnabled[^>]*\/xl\/workbook\.xml/i;

async function sniffZip(bytes: Buffer): Promise<Content> {
  const members = await listZip(bytes);
  const names = new Set(members.map((m) => m.name.toLowerCase()));
  const has = (part: RegExp) => [...names].some((n) => part.test(n));
  if (has(/^xl\/workbook\.bin$/)) return { kind: "workbook", format: "xlsb" };
  if (has(/^xl\/.*\.xml$/)) {
    const types = names.has("[content_types].xml")
      ? (await readZipMember(bytes, "[Content_Types].xml")).toString("utf8")
      : "";
    return { kind: "workbook", format: MACROS.test(types) ? "xlsm" : "xlsx" };
  }
  if (has(/^word\//)) return { kind: "docx" };
  if (has(/^ppt\//)) return { kind: "other", what: "slides" };
  if (names.has("content.xml")) {
    // The mimetype member is stored first and uncompressed (OpenDocument 1.3, part 2, 3.3).
    const head = bytes.subarray(0, 200).toString("latin1");
    if (/opendocument\.text/.test(head)) return { kind: "other", what: "odt" };
    if (/opendocument\.presentation/.test(head)) return { kind: "other", what: "slides" };
    // Where a password is asked, the list of parts names how each was made unreadable (OpenDocument 1.3, part 2, 4.8).
    const parts = names.has("meta-inf/manifest.xml") ? await readZipMember(bytes, "META-INF/manifest.xml") : null;
    if (parts?.includes("encryption-data")) throw new Refusal("password-protected");
    return { kind: "workbook", format: "ods" };
  }
  return { kind: "archive" };
}

function sniffCompound(bytes: Buffer): Content {
  let names: string[];
  try {
    names = CFB.read(bytes, { type: "buffer" }).FullPaths.map((p: string) => p.split("/").pop()?.toLowerCase() ?? "");
  } catch (error) {
    throw new Refusal("corrupt", error instanceof Error ? error.message : "");
  }
  if (names.includes("encryptedpackage")) throw new Refusal("password-protected");
  if (names.includes("workbook") || names.includes("book")) return { kind: "workbook", format: "xls" };
  if (names.includes("worddocument")) return { kind: "other", what: "word" };
  if (names.includes("powerpoint document")) return { kind: "other", what: "slides" };
  if (names.some((n) => n.startsWith("__properties_version"))) return { kind: "mail", format: "msg" };
  return { kind: "other", what: "unknown" };
}

function sniffText(bytes: Buffer): Content {
  const text = decodeText(bytes);
  if (text === null) return { kind: "other", what: "unknown" };
  const head = text.slice(0, 4_000).toLowerCase();
  if (head.trim() === "") {
    if (text.trim() === "") throw new Refusal("empty");
    return { kind: "text", text };
  }
  if (/<(\w+:)?workbook[\s>]/.test(head) && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return { kind: "markup", format: "xml", text };
  }
  if (/<office:document[\s>]/.test(head)) return { kind: "markup", format: "fods", text };
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype html|<html|<head|<body|<meta|<style|<table|<div|<tr)/.test(
      head,
    )
  ) {
    return { kind: "markup", format: "html", text };
  }
  if (
    /^(received|return-path|from|delivered-to|mime-version|message-id|subject|date):\s/m.test(
      head.split("\n\n")[0] ?? "",
    )
  ) {
    if (/content-type: *multipart\/related/.test(head) && /<table/i.test(text))
      return { kind: "markup", format: "html", text };
    // A long name is folded onto the line below (RFC 5322, 2.2.3).
    if (/^(from|received|message-id|return-path):\s/m.test(head)) return { kind: "mail", format: "eml" };
  }
  return { kind: "text", text };
}
