import type { CellReference } from "../../register/model.ts";
import { type Source, type SourceKind, saidShort } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { compareKey } from "../../text/fold.ts";
import { cellName } from "../table/address.ts";
import { linesOfCell, senderParts } from "./letterhead.ts";
import type { Mention, UnitReader } from "./reader.ts";
import { isParent } from "./variants.ts";

/** Where a unit's name was met; the order is the order of trust. */
export type EvidencePlace = "letterhead" | "title" | "sheet" | "file" | "mail" | "signature";

/** A unit met in one place, or words there that look like a unit's name and are none that is known. */
export interface Evidence {
  place: EvidencePlace;
  unit: Unit | null;
  text: string;
  /** Without diacritics the words fit several units (“Dong Hung”): any of them agrees with it, none is told by it. */
  oneOf?: Unit[];
  /** The line, the name or the e-mail that it was met in. */
  by?: Source;
  /** Another district's place is named beside it: the place, and the unit here of that name. */
  abroad?: { place: string; unit: Unit | null };
  /** Such a place that is taken for the office's own. */
  trusted?: string;
}

/** “Đơn vị: …”: what stands behind the colon is meant to be the sender. */
const ADDRESS =
  /^\s*(?:tên\s+)?(?:đơn vị|địa phương|cơ quan|tổ chức đảng)(?:\s+(?:đăng ký|báo cáo|gửi|thực hiện))?\s*[:：]\s*(.+)$/isu;
const RECIPIENT = /^\s*(kính gửi|kính trình|nơi nhận)/iu;
const MAX_LETTERHEAD = 200;
const MAX_MAIL_LINES = 40;
/** What stands below was written by somebody else, earlier. */
const QUOTED = /^\s*(>|-{3,}\s*(original|forwarded|thư gốc|thư chuyển tiếp)|(from|từ)\s*:)/iu;
/** “xã nông thôn mới” is a standard and “xã hội chủ nghĩa” the State's heading, not communes. */
const NOT_A_NAME = /nông thôn|hội chủ nghĩa|hội hóa/iu;

/** A line above a table; those of one column follow each other. */
export interface Line {
  text: string;
  as: string;
  /** From 1; 0 or none where the line is no cell's, as those of a document. */
  row?: number;
  column?: number;
  /** The cell, where the line was put together from several. */
  cell?: string;
}

/** Evidence in the lines above the tables of `sheet`: address lines first, then letterhead, then titles. */
export function evidenceAbove(lines: Line[], units: UnitReader, sheet = ""): Evidence[] {
  const addressed: Evidence[] = [];
  const lettered: Evidence[] = [];
  const titled: Evidence[] = [];
  const above = new Map<number, string>();
  let [abroad, trusted]: [string | null, string | null] = [null, null];
  for (const own of lines) {
    const { text, as, column = 0 } = own;
    // A row of several cells, of which nobody knows what they are, lists whom it will; the sender is named elsewhere.
    if (as === "unclear") continue;
    for (const written of linesOfCell(text)) {
      if (RECIPIENT.test(written)) continue;
      const parts = as === "title" ? [written] : senderParts(written);
      if (parts.length === 0) continue;
      const line = parts.join(" ");
      abroad ??= units.otherPlace(line);
      trusted ??= units.trustedPlace(line);
      const address = ADDRESS.exec(line)?.[1]?.trim();
      if (address !== undefined && /\p{L}/u.test(address)) {
        const unit = units.named(address);
        const found = unit ? [] : mentioned(address, "letterhead", units.mentionedIn(address, { bare: true }));
        const told = found.length > 0 ? found : [{ place: "letterhead" as const, unit, text: address }];
        addressed.push(...metIn(told, lineSource("address", own, sheet, written)));
      } else if (as === "title" || as === "note") {
        const told = mentioned(line, "title", units.mentionedIn(line));
        titled.push(...metIn(told, lineSource("title", own, sheet, written)));
      } else {
        const whole = inLetterhead(line, above.get(column) ?? null, units);
        // Parts that name nobody together may be two halves, each for itself.
        const apart = parts.length > 1 && whole.every(({ unit, oneOf }) => unit === null && !oneOf);
        const told = apart ? parts.flatMap((part) => inLetterhead(part, null, units)) : whole;
        lettered.push(...metIn(told, lineSource("letterhead", own, sheet, written)));
        above.set(column, line);
      }
    }
  }
  // A letterhead names the body above first; the last line is the sender's own.
  return elsewhere([...addressed, ...lettered.reverse(), ...titled], abroad, trusted);
}

/** “Xã An Bình, huyện Na Hang” is no unit of another district's office, though it may have one of that name: a person says. */
function elsewhere(evidence: Evidence[], abroad: string | null, trusted: string | null): Evidence[] {
  if (abroad === null) return trusted === null ? evidence : evidence.map((one) => ({ ...one, trusted }));
  return evidence.map(({ place, unit, text, by }) => {
    const whole = compareKey(text).includes(compareKey(abroad)) ? text : `${text}, ${abroad}`;
    return { place, unit: null, text: whole, ...(by ? { by } : {}), abroad: { place: abroad, unit } };
  });
}

/** The same evidence, each piece with what it was met in. */
export function metIn(evidence: Evidence[], by: Source): Evidence[] {
  return evidence.map((one) => ({ ...one, by }));
}

function lineSource(how: SourceKind, { row = 0, column = 0, cell }: Line, sheet: string, written: string): Source {
  const at = cell ?? (row > 0 && column > 0 ? cellName(row, column) : undefined);
  return { how, ...(at === undefined ? {} : { sheet, cell: at }), said: saidShort(written) };
}

/** A letterhead's line names a unit alone, or together with the line above it (“ỦY BAN MTTQ VIỆT NAM” over “HUYỆN AN LẠC”). */
function inLetterhead(line: string, above: string | null, units: UnitReader): Evidence[] {
  const alone = units.named(line);
  const found = alone ? [{ unit: alone, exact: true }] : units.mentionedIn(line);
  const below = found.length === 0 && above !== null ? units.belowHome(line, above) : null;
  if (below) return [{ place: "letterhead", unit: below, text: line.trim() }];
  if (found.length === 0 && above !== null && above.length + line.length < MAX_LETTERHEAD) {
    const known = new Set(units.mentionedIn(above).map(({ unit }) => unit.id));
    const whole = `${above.trim()} ${line.trim()}`;
    const across = units.mentionedIn(whole).filter(({ unit }) => !known.has(unit.id));
    if (across.length > 0) return mentioned(whole, "letterhead", across);
  }
  if (found.length > 0) return mentioned(line, "letterhead", found);
  // A unit's name with another place's behind it may be this one or a stranger.
  if (units.elsewhere(line).length > 0) return [{ place: "letterhead", unit: null, text: line.trim() }];
  const looks = units.lookalike(line);
  const nobody = looks === null || NOT_A_NAME.test(looks) || units.ownPlace(looks);
  return nobody ? [] : [{ place: "letterhead", unit: null, text: looks }];
}

/** One unit is named, or several at once: then the text agrees with any of them and tells none. */
function mentioned(text: string, place: EvidencePlace, mentions: Mention[]): Evidence[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  if (others.length === 0) return [{ place, unit: first.unit, text: text.trim() }];
  return [{ place, unit: null, text: text.trim(), oneOf: mentions.map(({ unit }) => unit) }];
}

/** Evidence in a sheet's or a file's name, where a unit's name may stand without its kind. */
export function evidenceInName(name: string, place: "sheet" | "file", units: UnitReader): Evidence[] {
  const stem = place === "file" ? name.replace(/\.[A-Za-z0-9]{2,5}$/u, "") : name;
  const by: Source = { how: place, said: saidShort(name) };
  const spaced = stem.replace(/_/gu, " ");
  const abroad = units.otherPlace(spaced);
  const met = mentioned(stem, place, units.mentionedIn(stem, { bare: true }));
  const found = met.length > 0 || abroad === null ? met : [{ place, unit: null, text: stem.trim() }];
  if (found.length > 0) return metIn(elsewhere(found, abroad, units.trustedPlace(spaced)), by);
  const whole = units.runTogether(stem) ?? units.placed(stem);
  if (whole) return [{ place, unit: whole, text: stem.trim(), by }];
  const looks = place === "file" ? units.lookalike(stem) : null;
  return looks && !NOT_A_NAME.test(looks) && !units.ownPlace(looks) ? [{ place, unit: null, text: looks, by }] : [];
}

/** Who confirms or receives a paper is not who sent it (raw text). */
const NOT_SIGNING = /^\s*(?:xác nhận|ý kiến|phê duyệt|duyệt|thẩm định|nơi nhận|kính gửi|-|K\/?T\b)/iu;

/**
 * Evidence in the signing block (“TM. ĐẢNG ỦY XÃ AN BÌNH”), which counts where the paper says nowhere else whose it is;
 * a file's name or an e-mail that names somebody else then stands against it.
 */
export function evidenceInSignature(cells: (CellReference & { text: string })[], units: UnitReader): Evidence[] {
  for (const { text, sheet, cell } of cells) {
    if (NOT_SIGNING.test(text)) continue;
    for (const line of text.split("\n")) {
      const found = mentioned(line, "signature", units.mentionedIn(line));
      if (found.length > 0) return metIn(found, { how: "signature", sheet, cell, said: saidShort(line) });
    }
  }
  return [];
}

/** What an e-mail says of its sender. */
export interface MailWords {
  subject: string;
  from: string;
  /** The words of the mail itself. */
  text: string;
}

/**
 * Evidence in the e-mail that brought a file: its sender's name, its subject, then the first line of
 * the mail that names a unit. What the file says of itself goes before it.
 */
export function evidenceInMail({ from, subject, text }: MailWords, units: UnitReader): Evidence[] {
  const name = from.replace(/\S+@\S+/gu, " ");
  const heads = [name, subject].flatMap((words) =>
    metIn(mentioned(words, "mail", units.mentionedIn(words, { bare: true })), mailSource(words)),
  );
  if (heads.some(({ unit }) => unit !== null)) return heads;
  for (const line of text.split("\n").slice(0, MAX_MAIL_LINES)) {
    if (QUOTED.test(line)) break;
    if (RECIPIENT.test(line)) continue;
    const named = mentioned(line, "mail", units.mentionedIn(line));
    const found = named.length === 0 ? [] : elsewhere(named, units.otherPlace(line), units.trustedPlace(line));
    if (found.length > 0) return [...heads, ...metIn(found, mailSource(line))];
  }
  return [...heads, ...inAddress(from, units)];
}

/** “ubndxabinhca@…”: a whole name run together, with its kind. */
function inAddress(from: string, units: UnitReader): Evidence[] {
  const [, local] = /([\w.+-]+)@/u.exec(from) ?? [];
  const unit = local === undefined ? null : units.inAddress(local);
  return unit ? [{ place: "mail", unit, text: from.trim(), by: mailSource(from) }] : [];
}

function mailSource(words: string): Source {
  return { how: "mail", said: saidShort(words) };
}

/**
 * The unit that the evidence settles; `conflict` lists the different ones where it does not. A unit's parent, named in
 * another place than the unit itself, only says where that is.
 */
export function settleEvidence(evidence: Evidence[]): { unit: Unit | null; conflict: Evidence[] } {
  const first = evidence[0];
  if (!first) return { unit: null, conflict: [] };
  const named = evidence.filter((e): e is Evidence & { unit: Unit } => e.unit !== null);
  const known = named.filter((e) => !named.some((other) => isParent(e.unit, other.unit) && !isCourier(other, e)));
  const [best] = known;
  if (!best) return { unit: null, conflict: [] };
  const others = known.filter((e) => e.unit.id !== best.unit.id && !isAbove(e, best) && !isCourier(e, best));
  // An unknown name where the sender writes its own outweighs a known one elsewhere: it may be a misspelling or another unit.
  const unknown = evidence.filter(
    (e) => e.unit === null && !e.oneOf && e.place === "letterhead" && best.place !== "letterhead",
  );
  const denied = evidence.filter(
    (e) => e.oneOf && !e.oneOf.some((unit) => unit.id === best.unit.id) && !isAbove(e, best) && !isCourier(e, best),
  );
  const conflict = [...others, ...unknown, ...denied];
  return conflict.length === 0 ? { unit: best.unit, conflict } : { unit: null, conflict: dedupe([best, ...conflict]) };
}

/** Another line of the same letterhead names the body above the sender. */
function isAbove(other: Evidence, best: Evidence): boolean {
  return other.place === "letterhead" && best.place === "letterhead";
}

/** Somebody else may have sent a paper on: the mail counts where the paper does not say whose it is. */
function isCourier(other: Evidence, best: Evidence): boolean {
  return other.place === "mail" && (best.place === "letterhead" || best.place === "title");
}

function dedupe(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = `${e.place}:${e.unit?.id ?? e.text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
