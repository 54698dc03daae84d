import type { UnitInput } from "../../../core/register/unit.ts";
import { FILLERS, NAMES } from "./data/model-names.ts";
import * as texts from "./data/model-texts.ts";
import { COMMUNE_SUBJECTS, OFFICE_SUBJECTS, OPEN_TITLES, person } from "./data/people.ts";
import { isCommune } from "./data/units.ts";
import { fill } from "./fill.ts";
import type { Random } from "./random.ts";
import { lowerFirst } from "./text.ts";
import type { FieldCode, ModelSeed } from "./types.ts";

const LISTS = { ...FILLERS, ...texts.PERIOD_FILLERS };

/** Invents models; names never come twice in one inbox. */
export class ModelSource {
  readonly #rng: Random;
  readonly #used = new Set<string>();
  /** Communes whose bodies a district organisation may name as subjects. */
  readonly #communes: readonly UnitInput[];

  constructor(rng: Random, units: readonly UnitInput[]) {
    this.#rng = rng;
    this.#communes = units.filter(isCommune);
  }

  models(unit: UnitInput, count: number, fields: readonly FieldCode[]): ModelSeed[] {
    return Array.from({ length: count }, () => this.model(unit, this.#rng.pick(fields)));
  }

  model(unit: UnitInput, field: FieldCode): ModelSeed {
    const rng = this.#rng;
    const urban = unit.kind === "Phường";
    const local = (text: string) => (urban ? text.replace(/thôn(?= )/gu, "khu") : text);
    const write = (list: readonly string[], fixed = {}) => local(fill(rng, rng.pick(list), LISTS, fixed));
    const { name, accept } = this.#name(field, local);
    const who = rng.chance(0.3) ? "individual" : "collective";
    const someone = person(rng);
    const titled = rng.chance(0.3);
    const title = titled ? `${rng.pick([", ", " - ", ", "])}${lowerFirst(write(OPEN_TITLES))}` : "";
    const chief = person(rng);
    const origin = rng.chance(0.55) ? "new" : "continued";
    const contents = rng.sample(texts.CONTENTS[field], Number(rng.weighted({ "1": 5, "2": 4, "3": 2 })));
    const bullets = contents.map((one) => local(fill(rng, one, LISTS)));
    const bullet = bullets.length > 1 ? rng.pick(["- ", "+ ", "- "]) : "";
    return {
      name,
      nameAccept: accept,
      unit,
      kind: "mo-hinh",
      subject: who === "individual" ? someone.addressed + title : this.#collective(unit, write),
      who,
      leader: who === "individual" && titled ? undefined : null,
      field,
      origin,
      since: rng.int(2018, 2023),
      texts: {
        content: bullets.map((one) => bullet + one).join("\n"),
        goal: write(texts.GOALS),
        period: write(texts.PERIODS),
        place: write(texts.PLACES),
        situation: write(texts.SITUATIONS),
        method: write(texts.METHODS),
        forces: write(texts.FORCES),
        resources: write(texts.RESOURCES),
        expected: write(texts.EXPECTED),
        responsible: rng.chance(0.7) ? chief.addressed : chief.bare,
        ...(rng.chance(0.2)
          ? { note: rng.pick(origin === "new" ? [...texts.NOTES, texts.LAUNCH_NOTE] : texts.NOTES) }
          : {}),
      },
      phone: `09${rng.int(10, 99)} ${rng.int(100, 999)} ${rng.int(100, 999)}`,
      households: rng.int(5, 300),
      budget: rng.int(2, 90),
    };
  }

  #name(field: FieldCode, local: (text: string) => string): { name: string; accept: string[] } {
    const rng = this.#rng;
    for (let tries = 0; ; tries++) {
      const plain = local(fill(rng, rng.pick(NAMES[field]), LISTS));
      const key = plain.toLowerCase();
      if (this.#used.has(key) && tries < 200) continue;
      this.#used.add(key);
      const dress = rng.weighted({ plain: 86, quoted: 6, prefixed: 4, dvk: 4 });
      if (dress === "quoted") return { name: `“${plain}”`, accept: [plain] };
      if (dress === "prefixed") return { name: `Mô hình "${plain}"`, accept: [plain] };
      if (dress === "dvk") {
        const name = `“Dân vận khéo” trong ${lowerFirst(plain)}`;
        return { name, accept: [] };
      }
      return { name: plain, accept: [] };
    }
  }

  #collective(unit: UnitInput, write: (list: readonly string[], fixed?: object) => string): string {
    const rng = this.#rng;
    if (isCommune(unit)) {
      const kind = unit.kind.toLocaleLowerCase("vi");
      const hamlet = unit.kind === "Xã" ? "thôn" : "tổ dân phố";
      return write(COMMUNE_SUBJECTS, { kind, hamlet });
    }
    // A mass organisation of the district registers what its branches in the communes do.
    const branch = /^(Hội [^,]+|Công an|Ban Chỉ huy Quân sự) (?:huyện|quận)$/u.exec(unit.name)?.[1];
    if (branch !== undefined && rng.chance(0.5)) {
      return `${branch} ${lowerFirst(rng.pick(this.#communes).name)}`;
    }
    return write(OFFICE_SUBJECTS);
  }
}
