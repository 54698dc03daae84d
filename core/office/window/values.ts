import type { Programme } from "../../programme/schema.ts";
import { LONG_TEXTS, type ModelValues } from "../../register/model.ts";
import { cleanLine, cleanText } from "../../text/clean.ts";
import { OfficeError } from "../errors.ts";
import { words as officeWords } from "../words.ts";
import { words } from "./words.ts";

/** Characters of one value: Excel's own maximum, so that a paper can hold whatever was typed. */
const LONGEST = 32_767;
const YEARS = { from: 1945, to: 2100 };

/**
 * Values that a person typed, made ready for the register as those of a file are: cleaned, a blank is
 * none. Throws `invalid` or `unknown-field` for what cannot stand in it.
 */
export function checkValues<V extends Partial<ModelValues>>(programme: Programme, given: V): V {
  const values: Partial<ModelValues> = { ...given };
  if (values.name !== undefined) {
    values.name = short("name", values.name);
    if (values.name === "") throw new OfficeError("invalid", words.emptyName);
  }
  if (values.subject != null) values.subject = short("subject", values.subject) || null;
  for (const property of LONG_TEXTS) {
    const text = values[property];
    if (text != null) values[property] = bounded(property, cleanText(text)) || null;
  }
  if (values.field !== undefined && values.field !== null) {
    const codes = programme.fields.map((field) => field.code);
    if (!codes.includes(values.field)) {
      throw new OfficeError("unknown-field", officeWords.noField(values.field, codes.join(", ")));
    }
  }
  const year = values.sinceYear;
  if (year != null && (year < YEARS.from || year > YEARS.to)) throw new OfficeError("invalid", words.badYear(year));
  if (values.extras !== undefined) {
    const extras = Object.entries(values.extras).map(([heading, text]) => [
      short("extras", heading),
      bounded("extras", cleanText(text)),
    ]);
    values.extras = Object.fromEntries(extras.filter(([heading, text]) => heading !== "" && text !== ""));
  }
  return values as V;
}

function short(property: string, text: string): string {
  return bounded(property, cleanLine(text));
}

function bounded(property: string, text: string): string {
  if (text.length > LONGEST) {
    throw new OfficeError("invalid", words.tooLong(words.properties[property] ?? property, LONGEST));
  }
  return text;
}
