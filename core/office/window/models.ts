import type { Checked, Output } from "../../contract.ts";
import type { ModelRecord } from "../../register/model.ts";
import { foundOf } from "../../register/source.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { requireUnit } from "../units.ts";
import { changesBetween } from "./changes.ts";
import { checkValues } from "./values.ts";
import { localMoment, words } from "./words.ts";

/** Everything about one model of the register: its record, what each value was found by, and what happened to it. */
export async function showModel(desk: Desk, { id }: Checked<"models.show">): Promise<Output<"models.show">> {
  const { store, programme } = desk;
  const [model] = await recordsOf(desk, [id]);
  const [source, events] = await Promise.all([store.provenance(id), store.modelHistory(id)]);
  if (!model || !source || !events) throw noModel(id);
  return {
    model,
    submission: source.submissionId,
    file: source.file,
    provenance: foundOf(source.sources, model.needsReview),
    history: events.map(({ at, kind, file, before, after }) => ({
      at,
      kind,
      file,
      // What a first file brought is the whole model; there is nothing before it to compare with.
      changes: before === null ? [] : changesBetween(programme, before, after),
    })),
  };
}

/** Changes models by hand; all or none. Answers with the models as they are now, in the order asked for. */
export async function editModels(desk: Desk, input: Checked<"models.edit">): Promise<Output<"models.edit">> {
  const { ids, confirm, seen } = input;
  const waiting = ids.find((id) => id.includes("#"));
  if (waiting !== undefined) throw new OfficeError("invalid", words.inReview(waiting));
  const { unit, ...given } = input.changes;
  const values = checkValues(desk.programme, given);
  const unitId = unit === undefined ? undefined : (await requireUnit(desk, unit)).id;
  if (Object.keys(values).length === 0 && unitId === undefined && confirm.length === 0) {
    throw new OfficeError("invalid", words.nothingToChange);
  }
  await desk.store.editModels({
    ids,
    values,
    confirm,
    ...(unitId === undefined ? {} : { unitId }),
    ...(seen === undefined ? {} : { seen }),
  });
  return recordsOf(desk, ids);
}

/** Takes the last edit by hand back, and says what it was. */
export async function undoEdit({ store, programme }: Desk): Promise<Output<"models.undo">> {
  const undone = await store.undoEdit();
  if (undone === null) return { undone: null, models: [] };
  const properties = new Set(
    undone.events.flatMap(({ before, after }) =>
      before === null ? [] : changesBetween(programme, before, after).map(({ property }) => property),
    ),
  );
  const said = [...properties].map((property) => words.properties[property] ?? property).join(", ");
  return {
    undone: words.undoneEdit(localMoment(undone.at), undone.events.length, said || words.confirmed),
    models: undone.events.map((event) => event.modelId),
  };
}

async function recordsOf({ store, programme }: Desk, ids: readonly string[]): Promise<ModelRecord[]> {
  const wanted = [...new Set(ids)];
  const found = await store.models({ programmeId: programme.id, ids: wanted });
  const byId = new Map(found.map(({ unitId: _, ...record }) => [record.id, record]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

function noModel(id: string): OfficeError {
  return new OfficeError("not-found", id.includes("#") ? words.inReview(id) : words.noModel(id));
}
