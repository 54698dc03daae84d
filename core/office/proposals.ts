import type { FilePlan, Problem } from "../intake/plan/plan.ts";
import { kindOf } from "../intake/units/list.ts";
import { unitKey } from "../intake/units/spelling.ts";
import type { Unit } from "../register/unit.ts";
import { fold } from "../text/fold.ts";
import { words } from "./words.ts";

/**
 * Adds to a plan that is held by a unit nobody knows the unit that could be added to the list
 * (`new-unit`, with the decision that adds it). Only a proposal: nothing is added without a person; of the
 * office's own name it is said that it is.
 */
export function withProposals(given: FilePlan, units: readonly Unit[], office = ""): FilePlan {
  const plan = { ...given, problems: given.problems.map((problem) => namingOffice(problem, office)) };
  const unknown = plan.problems.filter((problem) => problem.code === "unknown-unit" && problem.severity === "error");
  if (unknown.length === 0) return plan;
  const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(unitKey));
  const proposed = new Map<string, Problem>();
  for (const problem of unknown) {
    // Without any list no letterhead can be known; its last line is the sender's own.
    const text = problem.value ?? (units.length === 0 ? letterheadOf(plan) : null);
    if (text === null) continue;
    const name = nameIn(text);
    if (known.has(unitKey(name))) continue;
    const kind = likelyKind(name);
    const { sheet, cell } = problem;
    const form = problem.sheet === undefined ? "newUnit" : `newUnit:${text}`;
    proposed.set(name, {
      code: "new-unit",
      severity: "warning",
      message: isOwnName(text, office)
        ? words.ownOffice(words.proposedUnit(name, kind, form), office)
        : words.proposedUnit(name, kind, form),
      ...(sheet === undefined ? {} : { sheet }),
      ...(cell === undefined ? {} : { cell }),
      value: `${form}=${name}|${kind ?? ""}`,
    });
  }
  return proposed.size === 0 ? plan : { ...plan, problems: [...plan.problems, ...proposed.values()] };
}

function namingOffice(problem: Problem, office: string): Problem {
  const asks = problem.code === "unknown-unit" || problem.code === "similar-unit";
  if (!asks || problem.value === undefined || !isOwnName(problem.value, office)) return problem;
  return { ...problem, message: words.ownOffice(problem.message, office) };
}

/** The office's name, whole or without its place (“Ban Dân vận”, “BDV Huyện ủy” of Ban Dân vận Huyện ủy An Lạc). */
function isOwnName(text: string, office: string): boolean {
  const whole = fold(office);
  const name = fold(text).replace(/^bdv\b/, "ban dan van");
  return name.includes(" ") && (whole === name || whole.startsWith(`${name} `));
}

/** What a person writes as `NAME|KIND`; the kind may be left out where the name begins with a known one. */
export function unitOf(written: string): { name: string; kind: string | null } {
  const [name = "", kind = ""] = written.split("|").map((part) => part.trim());
  return { name, kind: kind === "" ? kindOf(name) : kind };
}

/** Lines of a letterhead that name no sender: the State's or the Party's heading, numbers and dates. */
const NOBODY =
  /cong hoa xa hoi|doc lap|dang cong san|^ban (thuong truc|thuong vu|chap hanh)$|^(so|ngay|bieu|mau|phu luc)\b|\bngay \d|\bnam \d{4}|^\W*$/;

function letterheadOf(plan: FilePlan): string | null {
  const sheet = plan.rows.find((row) => row.disposition === "letterhead")?.sheet;
  const lines = plan.rows
    .filter((row) => row.sheet === sheet && row.disposition === "letterhead")
    // The sender stands on the left.
    .flatMap((row) => (Object.values(row.cells)[0] ?? "").split("\n"))
    .filter((line) => /\p{L}/u.test(line) && !NOBODY.test(fold(line)));
  return lines.at(-1)?.trim() ?? null;
}

const COMMUNE = /(?<!\p{L})(xã|phường|thị trấn|đặc khu)\s.*$/iu;
const TIERS = new Set(["huyện", "quận", "tỉnh", "phố", "xã"]);

/** “ĐẢNG ỦY XÃ AN BÌNH” → “Xã An Bình”: without the body that signs for a commune, and not in capitals. */
function nameIn(text: string): string {
  const whole = text.normalize("NFC");
  const own = (COMMUNE.exec(whole)?.[0] ?? whole).replace(/[\s.,;:–-]+$/u, "").replace(/\s+/gu, " ");
  if (own !== own.toLocaleUpperCase("vi")) return capital(own);
  const words = own.toLocaleLowerCase("vi").split(" ");
  const tier = COMMUNE.test(own)
    ? /^(thị|đặc)$/u.test(words[0] ?? "")
      ? 1
      : 0
    : words.findLastIndex((w) => TIERS.has(w));
  return capital(
    words
      .map((word, i) => {
        // “LHPN”, “TNHH”: letters without a vowel are an abbreviation.
        if (!/[aeiouy]/.test(fold(word))) return word.toLocaleUpperCase("vi");
        return tier >= 0 && i > tier ? capital(word) : word;
      })
      .join(" "),
  );
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}

const LIKELY: [RegExp, string][] = [
  [
    /^(hoi|doan|lien doan|huyen doan|thanh doan|quan doan|mat tran|mttq|ubmttq|uy ban mttq|uy ban mat tran)\b/,
    "Đoàn thể",
  ],
  [/^(cong an|ban chi huy quan su|ban chqs|bchqs|bo chi huy|don bien phong)\b/, "Lực lượng vũ trang"],
  [/^(cong ty|ctcp|doanh nghiep|hop tac xa)\b/, "Doanh nghiệp"],
  [/^(dang bo|dang uy)\b/, "Đảng bộ"],
  [/^(phong|trung tam|toa an|vien|bao hiem|chi cuc|ban|so|kho bac|ngan hang|truong|benh vien)\b/, "Cơ quan"],
];

function likelyKind(name: string): string | null {
  return LIKELY.find(([pattern]) => pattern.test(fold(name)))?.[1] ?? kindOf(name);
}
