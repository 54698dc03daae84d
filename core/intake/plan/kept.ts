import type { ModelValues } from "../../register/model.ts";
import { modelValues } from "../../register/model.ts";
import { saidShort } from "../../register/source.ts";
import { compareKey } from "../../text/fold.ts";
import { share } from "../rows/placed.ts";
import type { EarlierModel } from "./pairs.ts";
import type { PlannedModel } from "./plan.ts";

/** True where the clerk took a property's value away: that is no silence of the paper. */
export type Cleared = (planned: PlannedModel, property: string) => boolean;

/** A value that a paper which takes another's place leaves blank, though it has a column for it. */
export interface ErasedValue {
  name: string;
  property: string;
  value: string;
}

const PROPERTIES = Object.keys(modelValues.shape) as (keyof ModelValues)[];

/**
 * A registered model as a later paper leaves it: what the paper says, and what was registered where it says nothing.
 * A paper that mends some rows changes only what it fills in; one that takes the place of another has the last word on
 * the columns that it has, and none on those that it has not.
 */
export class Amendment {
  readonly erased: ErasedValue[] = [];
  readonly #carried: ReadonlySet<string>;
  readonly #headings: ReadonlySet<string>;

  constructor(
    models: PlannedModel[],
    private readonly cleared: Cleared,
    private readonly whole: boolean,
  ) {
    this.#carried = new Set(PROPERTIES.filter((property) => models.some((model) => says(model, property))));
    this.#headings = new Set(models.flatMap(({ values }) => Object.keys(values.extras).map(compareKey)));
  }

  /** The planned model with all that stays as it was registered. */
  of(planned: PlannedModel, model: EarlierModel): PlannedModel {
    const kept = PROPERTIES.flatMap((property): [keyof ModelValues, unknown][] => {
      if (property === "extras" || says(planned, property) || this.cleared(planned, property)) return [];
      const was = model[property];
      if (was === null || was === planned.values[property]) return [];
      if (!this.whole || !this.#carried.has(property)) return [[property, was]];
      this.erased.push({ name: model.name, property, value: String(was) });
      return [];
    });
    const extras = this.#extras(planned, model);
    if (kept.length === 0 && extras === planned.values.extras) return planned;
    const own = model.source ? { said: saidShort(model.source.file) } : {};
    const sources = share([{ how: "kept", ...own }]);
    const more = Object.keys(extras).filter((heading) => !(heading in planned.values.extras));
    const found = [...kept.map(([property]) => property), ...more.map((heading) => `extras.${heading}`)];
    return {
      ...planned,
      values: { ...planned.values, ...Object.fromEntries(kept), extras },
      provenance: { ...planned.provenance, ...Object.fromEntries(found.map((property) => [property, sources])) },
    };
  }

  #extras({ values }: PlannedModel, model: EarlierModel): Record<string, string> {
    const stays = Object.entries(model.extras).filter(([heading]) => {
      const own = Object.keys(values.extras).some((other) => compareKey(other) === compareKey(heading));
      return !own && !(this.whole && this.#headings.has(compareKey(heading)));
    });
    return stays.length === 0 ? values.extras : { ...Object.fromEntries(stays), ...values.extras };
  }
}

/** True where a paper tells a property of a model, or what it tells is in doubt. */
function says({ values, doubts }: PlannedModel, property: keyof ModelValues): boolean {
  if (doubts.some(({ field }) => field === property)) return true;
  // That a model is no “điển hình” is what holds where nothing is said.
  if (property === "kind") return values.kind !== "mo-hinh";
  return values[property] !== null;
}
