import { LONG_TEXTS } from "../../register/model.ts";
import { cleanLine } from "../../text/clean.ts";
import { words } from "../words.ts";
import type { DraftModel } from "./models.ts";
import { countedPoints, listedNames, namesBeside } from "./split.ts";
import { subjectKindOf, subjectKindTold } from "./subject.ts";
import { bySubject, splitOut } from "./values.ts";

/**
 * A name cell that lists several models gives one for each; the other cells speak for all, or point by point.
 * A list that may as well be the parts of one model stays one, with the doubt. `name` and `subject` are the
 * cells' texts with their lines.
 */
export function splitModel(model: DraftModel, name: string, subject: string): DraftModel[] {
  const list = listedNames(name);
  if (!list?.sure) {
    if (list || namesBeside(name, subject))
      model.doubts.push({ field: "name", code: "several-names", message: words.severalNames });
    return [model];
  }
  const subjects = countedPoints(subject) ?? bodiesIn(subject);
  // What was told by the words of all is told anew by those of each.
  const byWords = model.values.subjectKind === subjectKindTold(model.values.subject ?? "");
  const names = list.names;
  const split = (text: string | null) => countedPoints(text ?? "")?.length === names.length;
  const provenance: DraftModel["provenance"] = { ...model.provenance, name: splitOut(model.provenance.name) };
  for (const key of LONG_TEXTS) if (split(model.values[key])) provenance[key] = splitOut(provenance[key]);
  if (subjects?.length === names.length) {
    provenance.subject = splitOut(provenance.subject);
    if (byWords) provenance.subjectKind = bySubject({ provenance });
  }
  return names.map((own, index): DraftModel => {
    const values = { ...model.values, name: cleanLine(own), extras: { ...model.values.extras } };
    for (const key of LONG_TEXTS) {
      const points = countedPoints(values[key] ?? "");
      if (points?.length === names.length) values[key] = points[index] ?? null;
    }
    if (subjects?.length === names.length) {
      values.subject = cleanLine(subjects[index] ?? "");
      if (byWords) values.subjectKind = subjectKindTold(values.subject);
    }
    return { ...model, values, doubts: [...model.doubts], provenance: { ...provenance }, rows: [...model.rows] };
  });
}

/** Bodies and persons that stand in lines of their own; null where a line goes on with the one above. */
function bodiesIn(subject: string): string[] | null {
  const lines = subject.split("\n");
  return lines.every((line) => /^\p{Lu}/u.test(line) && subjectKindOf(line) !== null) ? lines : null;
}
