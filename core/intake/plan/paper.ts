import { compareKey, fold } from "../../text/fold.ts";
import type { RowAccount } from "./plan.ts";

/** What tells one list of a unit from another list of the same unit. */
export interface PaperMark {
  senderId: string | null;
  /** How many units' models it brings. */
  units: number;
  /** The bodies that its letterhead, title and name speak of; empty for the commune's own. */
  bodies: ReadonlySet<string>;
  /** The field that its title or name says, where it says one. */
  field: string | null;
}

/** Bodies inside a commune that send lists of their own. Patterns take folded text. */
const BODIES: [string, RegExp][] = [
  ["mttq", /\b(mttq|ubmttq|mat tran to quoc)\b/],
  ["phu-nu", /\b(phu nu|lhpn|hlhpn|hpn)\b/],
  ["nong-dan", /\b(hoi nong dan|hnd)\b/],
  ["cuu-chien-binh", /\b(cuu chien binh|ccb)\b/],
  ["thanh-nien", /\b(doan thanh nien|doan tncs|tncs|doan xa|doan phuong|dtn)\b/],
  ["cong-doan", /\b(cong doan|lien doan lao dong|ldld)\b/],
  ["doan-the", /\b(doan the)\b/],
  [
    "truong",
    /\b(khoi truong|cac truong|truong hoc|truong (mam non|tieu hoc|trung hoc|thcs|thpt|th|mn)|mam non|tieu hoc|thcs|thpt)\b/,
  ],
  ["cong-an", /\b(cong an)\b/],
  ["quan-su", /\b(quan su|bchqs|chqs)\b/],
  ["y-te", /\b(tram y te|trung tam y te|tyt)\b/],
  ["chi-bo", /\b(chi bo|cac chi bo)\b/],
  ["thon", /\b(cac thon|khu dan cu|to dan pho|tdp)\b/],
  ["hop-tac-xa", /\b(hop tac xa|htx)\b/],
];

/** Reads the mark of a paper from its lines around the tables and its name; `fieldIn` knows the programme's fields. */
export function paperMark(
  paper: { name: string; senderId: string | null; unitIds: string[]; rows: RowAccount[] },
  fieldIn: (text: string) => string | null,
): PaperMark {
  const lines = paper.rows.filter(({ disposition }) => disposition === "letterhead" || disposition === "title");
  const titles = lines.filter(({ disposition }) => disposition === "title").map(({ text }) => text);
  const said = [...lines.map(({ text }) => text), paper.name.replace(/_/gu, " ")].map(fold);
  const bodies = BODIES.filter(([, pattern]) => said.some((text) => pattern.test(text))).map(([body]) => body);
  const field = fieldIn(titles.join(" ")) ?? fieldIn(paper.name.replace(/_/gu, " "));
  return { senderId: paper.senderId, units: paper.unitIds.length, bodies: new Set(bodies), field };
}

/**
 * True where two papers are plainly lists of two different bodies (the commune's, its schools', its
 * MTTQ's, a gatherer's), or of two fields. Where that is not plain they may be two versions of one list.
 */
export function areDifferentLists(a: PaperMark, b: PaperMark): boolean {
  if (a.senderId !== null && b.senderId !== null && a.senderId !== b.senderId) return true;
  if (a.units > 1 !== b.units > 1) return true;
  if (a.field !== null && b.field !== null && a.field !== b.field) return true;
  const shared = [...a.bodies].some((body) => b.bodies.has(body));
  return !shared && a.bodies.size + b.bodies.size > 0;
}

const ALIKE = 0.6;

/** True where two names are likely one model's, newly worded; a person then looks. */
export function nearlySameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= ALIKE * Math.min(one.size, other.size) && shared >= 2;
}

const split = new Map<string, Set<string>>();
const MAX_SPLIT = 5_000;

function wordsOf(name: string): Set<string> {
  const known = split.get(name);
  if (known) return known;
  if (split.size > MAX_SPLIT) split.clear();
  const words = new Set(compareKey(name.replace(/mô hình|dân vận khéo/giu, " ")).split(" "));
  split.set(name, words);
  return words;
}
