import { NO_VALUES } from "../../../core/register/model.ts";
import type { ExpectedModel } from "../score/shapes.ts";
import { type Column, type Design, hasOverall } from "./design.ts";
import type { CellValue } from "./grid.ts";
import { putField, putNote, putOrigin, putSince, putText, type RowContext } from "./puts.ts";
import type { Random } from "./random.ts";
import { oneLine } from "./text.ts";
import type { ModelSeed } from "./types.ts";

/** What stands outside of a row and holds for it: in a section, a title, a sheet's name. */
export type Says = Partial<Pick<ExpectedModel, "field" | "origin" | "subjectKind" | "kind">>;

export interface WrittenRow {
  cells: Map<number, CellValue>;
  expected: ExpectedModel;
}

/** The cells of one model, and what a careful clerk reads in them; both from the same data. */
export function writeModel(
  rng: Random,
  seed: ModelSeed,
  ordinal: CellValue | undefined,
  says: Says,
  context: RowContext,
): WrittenRow {
  const { design } = context;
  const cells = new Map<number, CellValue>();
  const want: ExpectedModel = {
    ...NO_VALUES,
    ...says,
    unit: seed.unit.name,
    name: oneLine(seed.name),
    extras: {},
    needsReview: [],
  };
  const accept: Record<string, unknown[]> = {};
  if (seed.nameAccept.length > 0) accept.name = seed.nameAccept;
  if (context.acceptUnit !== undefined) accept.unit = context.acceptUnit;
  const subject = seed.subject;
  const setSubject = () => {
    want.subject = oneLine(subject);
    if (seed.leader === undefined) delete want.leader;
  };

  design.columns.forEach((column, i) => {
    const put = (value: CellValue | undefined) => {
      if (value !== undefined) cells.set(i + design.firstColumn, value);
    };
    switch (column.key) {
      case "ordinal":
        put(ordinal);
        break;
      case "name":
        put(seed.name);
        break;
      case "unit":
        put(context.unitWord(seed));
        break;
      case "subject":
        put(subject);
        setSubject();
        if (design.who === "subject" || design.who === "none") {
          // Only the wording tells (“Ông …”, “Chi hội …”): null is fine too.
          want.subjectKind = seed.who;
          accept.subjectKind = [null];
        }
        break;
      case "collective":
      case "individual":
        if (column.key === seed.who) {
          put(subject);
          setSubject();
          want.subjectKind = seed.who;
        }
        break;
      case "markCollective":
      case "markIndividual":
        if ((column.key === "markCollective" ? "collective" : "individual") === seed.who) {
          put(design.mark);
          want.subjectKind = seed.who;
        }
        break;
      case "who":
        put(design.whoWords[seed.who === "collective" ? 0 : 1]);
        want.subjectKind = seed.who;
        break;
      case "field":
        putField(seed, want, put, context);
        break;
      case "markNew":
      case "markContinued":
        if ((column.key === "markNew" ? "new" : "continued") === seed.origin) {
          put(design.mark);
          want.origin = seed.origin;
        } else if (design.origin === "newMark" && seed.origin === "continued") accept.origin = ["continued"];
        break;
      case "origin":
        putOrigin(seed, want, accept, put, design);
        break;
      case "since":
        putSince(seed, want, accept, put, design);
        break;
      case "phone":
      case "households": {
        const value = column.key === "phone" ? seed.phone : seed.households;
        put(value);
        want.extras = { ...want.extras, [headingOf(column, design)]: String(value) };
        break;
      }
      case "note":
        putNote(rng, seed, want, accept, put, design);
        break;
      default:
        putText(rng, column, seed, want, accept, put, context);
    }
  });
  acceptExtras(want, accept, design);
  if (Object.keys(accept).length > 0) want.accept = accept;
  return { cells, expected: want };
}

/** Other right forms of the sender's own columns. */
function acceptExtras(want: ExpectedModel, accept: Record<string, unknown[]>, design: Design): void {
  let forms: Record<string, string>[] = [want.extras ?? {}];
  // A hidden column is not seen by who reads the sheet: with or without it is right.
  const hidden = design.columns.filter((column) => column.hidden).map((column) => headingOf(column, design));
  if (hidden.length > 0) {
    forms.push(Object.fromEntries(Object.entries(want.extras ?? {}).filter(([key]) => !hidden.includes(key))));
  }
  // Money may be a means, or a column of the sender's own.
  const money = design.columns.find((column) => column.key === "resources");
  if (money !== undefined && typeof want.resources === "string") {
    const asExtra = { [headingOf(money, design)]: want.resources };
    forms = [...forms, ...forms.map((form) => ({ ...form, ...asExtra }))];
  }
  if (hasOverall(design)) {
    const over = (form: Record<string, string>) =>
      Object.fromEntries(Object.entries(form).map(([key, value]) => [`${design.overall} - ${key}`, value]));
    forms = [...forms, ...forms.map(over)];
  }
  if (forms.length > 1) accept.extras = forms.slice(1);
}

function headingOf(column: Column, design: Design): string {
  return oneLine(design.headerRows === 1 ? column.alone : column.heading);
}
