import type { Unit } from "../../register/unit.ts";
import type { UnitReader } from "./reader.ts";

/** Where a unit's name was met; the order is the order of trust. */
export type EvidencePlace = "letterhead" | "title" | "sheet" | "file" | "mail";

/** A unit met in one place, or words there that look like a unit's name and are none that is known. */
export interface Evidence {
  place: EvidencePlace;
  unit: Unit | null;
  text: string;
  /** Without diacritics the words fit several units (“Dong Hung”): any of them agrees with it, none is told by it. */
  oneOf?: Unit[];
}

/** “Đơn vị: …”: what stands behind the colon is meant to be the sender. */
const ADDRESS =
  /^\s*(?:tên\s+)?(?:đơn vị|địa phương|cơ quan|tổ chức đảng)(?:\s+(?:đăng ký|báo cáo|gửi|thực hiện))?\s*[:：]\s*(.+)$/isu;
const RECIPIENT = /^\s*(kính gửi|kính trình|nơi nhận)/iu;
/** “xã nông thôn mới” is a standard and “xã hội chủ nghĩa” the State's heading, not communes. */
const NOT_A_NAME = /nông thôn|hội chủ nghĩa|hội hóa/iu;

/** Evidence in the lines above a sheet's tables: address lines first, then letterhead, then titles. */
export function evidenceAbove(lines: { text: string; as: string }[], units: UnitReader): Evidence[] {
  const addressed: Evidence[] = [];
  const lettered: Evidence[] = [];
  const titled: Evidence[] = [];
  for (const { text, as } of lines) {
    for (const line of text.split("\n")) {
      if (RECIPIENT.test(line)) continue;
      const address = ADDRESS.exec(line)?.[1]?.trim();
      if (address !== undefined && /\p{L}/u.test(address)) {
        const unit = units.named(address) ?? units.mentionedIn(address, { bare: true })[0]?.unit ?? null;
        addressed.push({ place: "letterhead", unit, text: address });
        continue;
      }
      const [mentioned] = units.mentionedIn(line);
      if (as === "title") {
        if (mentioned) titled.push({ place: "title", unit: mentioned.unit, text: line.trim() });
        continue;
      }
      const unit = mentioned?.unit ?? null;
      const looks = unit ? null : units.lookalike(line);
      if (unit) lettered.push({ place: "letterhead", unit, text: line.trim() });
      else if (looks && !NOT_A_NAME.test(looks)) lettered.push({ place: "letterhead", unit: null, text: looks });
    }
  }
  // A letterhead names the body above first; the last line is the sender's own.
  return [...addressed, ...lettered.reverse(), ...titled];
}

/** Evidence in a sheet's or a file's name, or in an e-mail's subject and sender, where a name may stand without its kind. */
export function evidenceInName(name: string, place: "sheet" | "file" | "mail", units: UnitReader): Evidence[] {
  const stem = place === "file" ? name.replace(/\.[A-Za-z0-9]{2,5}$/u, "") : name;
  const mentioned = units.mentionedIn(stem, { bare: true });
  const unit = mentioned[0]?.unit;
  if (unit && mentioned.length > 1 && !mentioned[0]?.exact) {
    return [{ place, unit: null, text: stem, oneOf: mentioned.map((mention) => mention.unit) }];
  }
  if (unit) return [{ place, unit, text: stem }];
  const looks = place === "file" ? units.lookalike(stem) : null;
  return looks && !NOT_A_NAME.test(looks) ? [{ place, unit: null, text: looks }] : [];
}

/** The unit that the evidence settles; `conflict` lists the different ones where it does not. */
export function settleEvidence(evidence: Evidence[]): { unit: Unit | null; conflict: Evidence[] } {
  const first = evidence[0];
  if (!first) return { unit: null, conflict: [] };
  const known = evidence.filter((e): e is Evidence & { unit: Unit } => e.unit !== null);
  const [best] = known;
  if (!best) return { unit: null, conflict: [] };
  const others = known.filter((e) => e.unit.id !== best.unit.id && !isAbove(e, best));
  // An unknown name where the sender writes its own outweighs a known one elsewhere: it may be a misspelling or another unit.
  const unknown = evidence.filter(
    (e) => e.unit === null && !e.oneOf && e.place === "letterhead" && best.place !== "letterhead",
  );
  const denied = evidence.filter((e) => e.oneOf && !e.oneOf.some((unit) => unit.id === best.unit.id));
  const conflict = [...others, ...unknown, ...denied];
  return conflict.length === 0 ? { unit: best.unit, conflict } : { unit: null, conflict: dedupe([best, ...conflict]) };
}

/** Another line of the same letterhead names the body above the sender. */
function isAbove(other: Evidence, best: Evidence): boolean {
  return other.place === "letterhead" && best.place === "letterhead";
}

function dedupe(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = `${e.place}:${e.unit?.id ?? e.text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
