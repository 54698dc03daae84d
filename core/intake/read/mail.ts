import { decodeEntities } from "./entities.ts";
import type { Grid } from "./grid.ts";
import { letterGrid } from "./letter.ts";
import { LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** An e-mail: who sent it when, and the files that came with it. */
export interface Mail {
  head: { subject: string; from: string; date: string | null; text: string; leftOut: string[] };
  /** All its own words, line by line. */
  body: string;
  attachments: { name: string; content: Uint8Array }[];
}

/** Pictures of a signature, and what mail programs add; nobody means to send these. */
const DECORATION = /\.(png|jpe?g|gif|bmp|svg|ics|vcf|p7s|asc)$/iu;

/** Reads a saved e-mail (`.eml`) or an Outlook message (`.msg`). Throws {@link Refusal} `corrupt`. */
export async function readMail(bytes: Buffer, format: "eml" | "msg"): Promise<Mail> {
  try {
    // What reads them is taken when the first mail comes: a parser starts with every drop, and most hold none.
    return format === "eml" ? await readEml(bytes) : await readMsg(bytes);
  } catch (error) {
    throw new Refusal("corrupt", error instanceof Error ? error.message : "");
  }
}

/**
 * What an e-mail tells in its own words, where it tells of models: see {@link letterGrid}. Throws {@link Refusal}
 * `not-a-spreadsheet` for any other, and `corrupt`.
 */
export async function readLetter(bytes: Buffer, format: "eml" | "msg"): Promise<Grid> {
  const { head, body } = await readMail(bytes, format);
  const grid = letterGrid(body, head.subject, format);
  if (grid === null) throw new Refusal("not-a-spreadsheet", "mail-without-files");
  return grid;
}

/** Attachments that somebody means, and the names of those that a mail program put there. */
interface Sorted {
  attachments: Mail["attachments"];
  leftOut: string[];
}

function sorted(attached: { name: string; content: Uint8Array; inline: boolean }[]): Sorted {
  const isDecoration = ({ name, inline }: { name: string; inline: boolean }) => inline && DECORATION.test(name);
  return {
    attachments: attached.filter((file) => !isDecoration(file)).map(({ name, content }) => ({ name, content })),
    leftOut: attached.filter(isDecoration).map(({ name }) => name),
  };
}

async function readEml(bytes: Buffer): Promise<Mail> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const attached = mail.attachments.flatMap(({ filename, content, disposition, related }, index) => {
    const inline = disposition === "inline" || related === true;
    const name = filename ?? `tep-${index + 1}`;
    return typeof content === "string" ? [] : [{ name, content: new Uint8Array(content), inline }];
  });
  const { attachments, leftOut } = sorted(attached);
  const from = mail.from ? [mail.from.name, mail.from.address].filter(Boolean).join(" ") : "";
  const body = wordsOf(mail.text, mail.html);
  const text = body.slice(0, MAX_WORDS);
  const head = { subject: mail.subject ?? "", from, date: isoTime(mail.date), text, leftOut };
  return { head, body, attachments: attachments.length > 0 ? attachments : tableIn(mail.html) };
}

/** The mail's own words; of one in HTML what is left without its marks. */
function wordsOf(text: string | undefined, html: string | undefined): string {
  const plain = text?.trim()
    ? text
    : (html ?? "")
        .replace(/<(style|script)\b[\s\S]*?<\/\1>/giu, "")
        .replace(/[\t\n\r ]+/gu, " ")
        .replace(/<li\b[^<>]*>/giu, "\n- ")
        .replace(BREAKS, "\n")
        .replace(/<[^<>]*>/gu, "");
  return (text?.trim() ? plain : decodeEntities(plain))
    .replace(/[ \t\u00A0]+/gu, " ")
    .replace(/\s*\n\s*/gu, "\n")
    .trim()
    .slice(0, LIMITS.characters);
}
const BREAKS = /<(?:br|\/p|\/div|\/tr|\/li)\b[^<>]*>/giu;
/** Of a mail's words so much is kept with its files. */
const MAX_WORDS = 4_000;

/** A table that was pasted into a mail which brings no file is what it brings. */
function tableIn(html: string | undefined): Mail["attachments"] {
  const rows = html?.match(/<tr\b/giu)?.length ?? 0;
  if (html === undefined || rows < 2) return [];
  const page = /<html\b/iu.test(html) ? html : `<html><meta charset="utf-8"><body>${html}</body></html>`;
  return [{ name: MAIL_TABLE, content: new TextEncoder().encode(page) }];
}
/** Name under which the table of a mail is known. */
const MAIL_TABLE = "Bảng trong thư.html";

async function readMsg(bytes: Buffer): Promise<Mail> {
  const { default: msgreader } = await import("@kenjiuno/msgreader");
  // CommonJS with a default export of its own: Node hands over the whole module, others what it exports.
  const MsgReader =
    "default" in msgreader ? (msgreader as unknown as { default: typeof msgreader }).default : msgreader;
  const reader = new MsgReader(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const data = reader.getFileData();
  const attached = (data.attachments ?? []).map((attachment, index) => ({
    name: attachment.fileName ?? attachment.fileNameShort ?? `tep-${index + 1}`,
    content: reader.getAttachment(attachment).content,
    inline: attachment.attachmentHidden === true,
  }));
  const { attachments, leftOut } = sorted(attached);
  const from = [data.senderName, data.senderSmtpAddress ?? data.senderEmail].filter(Boolean).join(" ");
  const date = isoTime(data.messageDeliveryTime ?? data.clientSubmitTime);
  const body = wordsOf(data.body, data.bodyHtml);
  const head = { subject: data.subject ?? "", from, date, text: body.slice(0, MAX_WORDS), leftOut };
  return { head, body, attachments: attachments.length > 0 ? attachments : tableIn(data.bodyHtml) };
}

function isoTime(text: string | undefined): string | null {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
