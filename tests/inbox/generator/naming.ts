import type { UnitInput } from "../../../core/register/unit.ts";
import { bareName, hasFoldedTwin, isCommune, isUniqueName, type UnitWorld } from "./data/units.ts";
import type { Random } from "./random.ts";
import { camel, lowerFirst, otherTonePlace, upper, withoutDiacritics } from "./text.ts";

const SHORT_KIND: Readonly<Record<string, readonly string[]>> = {
  Xã: ["X.", "X. ", "xã "],
  Phường: ["P.", "P. ", "phường "],
  "Thị trấn": ["TT.", "TT ", "TT. ", "thị trấn "],
};

/** How a unit column, a heading or a line names the unit; every form is certain. */
export function unitMention(rng: Random, one: UnitInput, world: UnitWorld): string {
  const toned = (text: string) => (rng.chance(0.15) ? otherTonePlace(text) : text);
  if (!isCommune(one)) return rng.pick([one.name, one.name, ...(world.forms.get(one.name) ?? [])]);
  const forms = [
    one.name,
    one.name,
    lowerFirst(one.name),
    `UBND ${lowerFirst(one.name)}`,
    `Đảng ủy ${lowerFirst(one.name)}`,
    `${rng.pick(SHORT_KIND[one.kind] ?? [""])}${bareName(one)}`,
  ];
  if (isUniqueName(one, world.units, false)) forms.push(bareName(one));
  return toned(rng.pick(forms));
}

/** The issuing body at the head of a paper. */
export function issuer(rng: Random, one: UnitInput, world: UnitWorld, party: boolean): string {
  if (isCommune(one)) return upper(`${party ? rng.pick(["Đảng ủy", "Đảng ủy", "Khối Dân vận"]) : "UBND"} ${one.name}`);
  const name = rng.chance(0.25) ? rng.pick([one.name, ...(world.forms.get(one.name) ?? [])]) : one.name;
  return upper(/ (huyện|quận)$/u.test(name) ? `${name} ${world.place}` : name);
}

export interface NamedFile {
  name: string;
  /** The name tells the unit; `unclear`: only marks that it lacks would tell two units apart. */
  evidence: "none" | "clear" | "unclear";
  saysRegistration: boolean;
}

/** A file name without extension that tells the unit. */
export function nameWithUnit(rng: Random, one: UnitInput, world: UnitWorld, traits: Set<string>): NamedFile {
  const twin = hasFoldedTwin(one, world.units);
  const bareIsClear = isUniqueName(one, world.units, true);
  const style = rng.weighted({ plain: 30, folded: 30, camel: 12, underscores: 14, short: 14 });
  traits.add(`file-name:${style}`);
  const full = isCommune(one) ? rng.pick([one.name, lowerFirst(one.name)]) : one.name;
  const bare = isCommune(one) && bareIsClear && rng.chance(0.3) ? bareName(one) : full;
  const short = isCommune(one)
    ? `${rng.pick(SHORT_KIND[one.kind] ?? [""])}${bareName(one)}`
    : rng.pick([one.name, ...(world.forms.get(one.name) ?? [])]);
  const marked = style === "plain" || (style === "short" && rng.chance(0.4));
  const base = style === "short" ? short : bare;
  let unit = marked ? base : withoutDiacritics(base);
  if (style === "camel") unit = camel(unit);
  if (style === "underscores") unit = unit.replaceAll(" ", "_");
  if (marked && rng.chance(0.15)) unit = otherTonePlace(unit);
  const patterns = marked
    ? ["Đăng ký mô hình DVK {u}", "{u} - đăng ký mô hình Dân vận khéo 2024", "ĐK DVK 2024 ({u})", "{u}_đăng ký DVK"]
    : style === "camel"
      ? ["DangKyDVK2024_{u}", "{u}_DKDVK2024", "DVK_{u}_DangKy"]
      : style === "underscores"
        ? ["dang_ky_DVK_2024_{u}", "{u}_DK_mo_hinh_DVK", "DK_DVK_{u}"]
        : ["Dang ky DVK 2024 {u}", "{u} dang ky dan van kheo", "DK mo hinh DVK ({u})", "{u} - DK DVK 2024"];
  const name = rng.pick(patterns).replace("{u}", unit.replace(/[/\\:*?"<>|]/gu, "-"));
  return { name, evidence: twin && !marked ? "unclear" : "clear", saysRegistration: true };
}

/** A file name that tells no unit. */
export function nameWithoutUnit(rng: Random, traits: Set<string>): NamedFile {
  traits.add("file-name:neutral");
  const [name, saysRegistration] = rng.pick([
    ["Dang ky DVK 2024", true],
    ["Bieu dang ky mo hinh dan van kheo", true],
    ["Đăng ký mô hình DVK năm 2024", true],
    ["PL01 PL03", false],
    ["Book1", false],
    ["Mau bieu DVK", false],
    ["Tong hop mo hinh DVK 2024", false],
    ["New Microsoft Excel Worksheet", false],
    ["DVK (ban chinh thuc)", false],
  ] as const);
  return { name, evidence: "none", saysRegistration };
}
