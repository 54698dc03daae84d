import type { CodePart, CodeUse, ProgrammeCodes, UseOf } from "../programme/orphans.ts";
import type { Db } from "./database.ts";
import { readSettings } from "./settings.ts";
import { findRecords } from "./year.ts";
import { seatIn } from "./years.ts";

/** How many of what refers to one code. */
type Counting = (db: Db, programmeId: string, code: string, year: number) => Promise<number>;

/** Part of a programme → what may refer to its codes, and how many of it there are. */
const COUNTED: { [Part in CodePart]: Partial<Record<UseOf, Counting>> } = {
  fields: {
    models: (db, programme_id, field) => rowsIn(db("models").where({ programme_id, field })),
    // What was withdrawn or edited can come back by an undo, with the field that it had.
    "past-models": (db, programmeId, code) =>
      rowsIn(
        db("journal_changes")
          .join("models", "models.id", "journal_changes.model_id")
          .where("models.programme_id", programmeId)
          .where((query) => query.whereNull("models.field").orWhereNot("models.field", code))
          .where("before_image", "like", `%"field":"${code}"%`),
      ),
    "waiting-files": (db, programmeId, code) =>
      rowsIn(
        db("decisions")
          .join("submissions", "submissions.id", "decisions.submission_id")
          .where({ "submissions.programme_id": programmeId, "submissions.status": "review", "decisions.value": code })
          .where((query) =>
            query.where("decisions.key", "like", "field:%").orWhere("decisions.key", "like", "%.field"),
          ),
      ),
    members: async (db, programmeId, code) =>
      (await findRecords(db, programmeId, "member")).filter(({ content }) => content.fields.includes(code)).length,
  },
  appendices: {
    files: (db, programme_id, appendix) =>
      rowsIn(db("submissions").where({ programme_id, appendix }).whereNot({ status: "undone" })),
    papers: async (db, programme_id, paper) =>
      (await rowsIn(db("paper_settings").where({ programme_id, paper }))) +
      (await rowsIn(db("issued_papers").where({ programme_id, paper }))),
  },
  seats: {
    office: async (db, programmeId, code) => {
      const now = await readSettings(db);
      const seat = now.programmeId === programmeId ? now.seat : await seatIn(db, programmeId);
      return seat === code ? 1 : 0;
    },
  },
  deadlines: {
    decisions: async (db, programmeId, code) =>
      (await findRecords(db, programmeId, "deadline-decision")).filter(({ key }) => key === code).length,
    extensions: async (db, programmeId, code) =>
      (await findRecords(db, programmeId, "extension")).filter(({ content }) => content.deadline === code).length,
  },
  criteria: {
    evaluations: async (db, programmeId, code) =>
      (await findRecords(db, programmeId, "evaluation")).filter(({ content }) => content.set === code).length,
    scorings: async (db, programmeId, code) =>
      (await findRecords(db, programmeId, "scoring")).filter(({ key }) => key === code).length,
  },
  flags: {
    units: (db, _, flag, year) => rowsIn(db("unit_flags").where({ flag, year })),
  },
};

/** What of the register refers to these codes of a programme; only what is there at all. */
export async function usesOfCodes(
  db: Db,
  programmeId: string,
  year: number,
  codes: ProgrammeCodes,
): Promise<CodeUse[]> {
  const found: CodeUse[] = [];
  for (const part of Object.keys(COUNTED) as CodePart[]) {
    for (const code of codes[part]) {
      for (const [of, counting] of Object.entries(COUNTED[part]) as [UseOf, Counting][]) {
        const count = await counting(db, programmeId, code, year);
        if (count > 0) found.push({ part, code, of, count });
      }
    }
  }
  return found;
}

async function rowsIn(query: ReturnType<Db["where"]>): Promise<number> {
  const [row]: { rows: number | string }[] = await query.count({ rows: "*" });
  return Number(row?.rows ?? 0);
}
