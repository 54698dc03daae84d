import msgreader from "@kenjiuno/msgreader";
import PostalMime from "postal-mime";
import { Refusal } from "./refusal.ts";

/** An e-mail: who sent it when, and the files that came with it. */
export interface Mail {
  head: { subject: string; from: string; date: string | null };
  attachments: { name: string; content: Uint8Array }[];
}

/** Pictures of a signature, and what mail programs add; nobody means to send these. */
const DECORATION = /\.(png|jpe?g|gif|bmp|svg|ics|vcf|p7s|asc)$/iu;

/** Reads a saved e-mail (`.eml`) or an Outlook message (`.msg`). Throws {@link Refusal} `corrupt`. */
export async function readMail(bytes: Buffer, format: "eml" | "msg"): Promise<Mail> {
  try {
    return format === "eml" ? await readEml(bytes) : readMsg(bytes);
  } catch (error) {
    throw new Refusal("corrupt", error instanceof Error ? error.message : "");
  }
}

async function readEml(bytes: Buffer): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const attachments = mail.attachments.flatMap(({ filename, content, disposition, related }, index) => {
    const name = filename ?? `tep-${index + 1}`;
    const decoration = (disposition === "inline" || related === true) && DECORATION.test(name);
    return decoration || typeof content === "string" ? [] : [{ name, content: new Uint8Array(content) }];
  });
  const from = mail.from ? [mail.from.name, mail.from.address].filter(Boolean).join(" ") : "";
  return { head: { subject: mail.subject ?? "", from, date: isoTime(mail.date) }, attachments };
}

type Reader = typeof msgreader;
// CommonJS with a default export of its own: Node hands over the whole module, others what it exports.
const MsgReader = "default" in msgreader ? (msgreader as unknown as { default: Reader }).default : msgreader;

function readMsg(bytes: Buffer): Mail {
  const reader = new MsgReader(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const data = reader.getFileData();
  const attachments = (data.attachments ?? []).flatMap((attachment, index) => {
    const name = attachment.fileName ?? attachment.fileNameShort ?? `tep-${index + 1}`;
    if (attachment.attachmentHidden === true && DECORATION.test(name)) return [];
    return [{ name, content: reader.getAttachment(attachment).content }];
  });
  const from = [data.senderName, data.senderSmtpAddress ?? data.senderEmail].filter(Boolean).join(" ");
  return {
    head: { subject: data.subject ?? "", from, date: isoTime(data.messageDeliveryTime ?? data.clientSubmitTime) },
    attachments,
  };
}

function isoTime(text: string | undefined): string | null {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
