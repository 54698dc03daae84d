import { join } from "node:path";
import { placeModels } from "../../consolidation/placement.ts";
import { type RegisteredModel, seatOf } from "../../consolidation/situation.ts";
import type { Checked, Output } from "../../contract.ts";
import { dateInWords } from "../../documents/dates.ts";
import { count } from "../../documents/layout/counts.ts";
import { placeRows } from "../../forms/place.ts";
import type { PaperFacts } from "../../forms/placeholders.ts";
import type { ProgrammeAppendix } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { makeFolder, writeWhole } from "../papers/write.ts";
import { situationOf } from "../situation.ts";
import { words } from "../words.ts";
import { openFormAt } from "./open.ts";
import { formWords } from "./words.ts";

/**
 * Fills the office's own blank form with the models of one appendix: the same models in the same
 * places as our own layout of it, every other one in `leftOut` with the reason (domain, decision 9).
 */
export async function fillForm(desk: Desk, input: Checked<"forms.fill">): Promise<Output<"forms.fill">> {
  const { code, name, bytes, models, ...told } = await filledForm(desk, input, { path: input.form });
  const path = join(input.to, name);
  await makeFolder(input.to);
  await writeWhole([{ path, bytes }]);
  return { files: [{ appendix: code, path, models }], ...told };
}

type Filled = Pick<Output<"forms.fill">, "leftOut" | "notes" | "warnings"> & {
  code: string;
  /** The filled file's usual name. */
  name: string;
  bytes: Buffer;
  models: number;
};

/** The bytes of the form at `path` with the models of one appendix, and what the form cannot show. */
export async function filledForm(
  desk: Desk,
  input: Pick<Checked<"forms.fill">, "code" | "date" | "number" | "signer">,
  { path, name }: { path: string; name?: string },
): Promise<Filled> {
  const { programme } = desk;
  const situation = await situationOf(desk, desk.today);
  const appendix = appendixOf(desk, input.code);
  const placement = placeModels(situation, appendix.purpose);
  const placed = placement.appendices.find((one) => one.appendix.code === appendix.code)?.models ?? [];
  const models = placed.map(({ model }) => model);
  const opened = await openFormAt(desk, path, name);
  const plan = placeRows({
    form: opened.form,
    models,
    order: { groupBy: appendix.groupBy, units: situation.units.map(({ name }) => name), fields: programme.fields },
    source: { appendix, fields: programme.fields },
  });
  const filled = opened.fill(plan, factsOf(desk, input, models));
  const named = ({ id, unit, name }: RegisteredModel) => ({ id, unit, name, appendix: appendix.code });
  return {
    code: appendix.code,
    name: `Phu-luc-${appendix.code}.${opened.extension}`,
    bytes: filled.bytes,
    models: models.length,
    leftOut: placement.leftOut.map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason })),
    notes: [
      ...placed.flatMap(({ model, note }) => (note === null ? [] : [{ ...named(model), note }])),
      ...plan.unsaid.map(({ model, text }) => ({
        ...named(model),
        note: formWords.unsaid(text.replaceAll("\n", "; ")),
      })),
    ],
    warnings: [...new Set([...opened.notes, ...filled.notes])],
  };
}

/** The one appendix that the form is for; `all` where the seat sends one alone. Throws `unknown-appendix`. */
function appendixOf({ programme, settings }: Desk, code: string): ProgrammeAppendix {
  const seat = seatOf({ programme, seat: settings.seat });
  const sent = programme.appendices.filter((appendix) => seat.appendices.includes(appendix.code));
  const known = sent.map((appendix) => appendix.code).join(", ");
  const found = sent.length === 1 && code === "all" ? sent[0] : sent.find((appendix) => appendix.code === code);
  if (found) return found;
  throw new OfficeError(
    "unknown-appendix",
    code === "all" ? formWords.oneAppendix(known) : words.noAppendix(code, seat.label, known),
  );
}

function factsOf(
  desk: Desk,
  input: Pick<Checked<"forms.fill">, "date" | "number" | "signer">,
  models: readonly RegisteredModel[],
): PaperFacts {
  const { settings, programme } = desk;
  const signer = input.signer ?? settings.signer;
  const counts = count(models);
  const open = "……………";
  return {
    co_quan: settings.office,
    cap_tren: settings.superior ?? open,
    dia_danh: settings.place ?? open,
    nam: String(programme.year),
    ngay: dateInWords(input.date ?? null, programme.year),
    so: input.number ?? open,
    so_mo_hinh: String(counts.all),
    so_tap_the: String(counts.collective),
    so_ca_nhan: String(counts.individual),
    so_moi: String(counts.new),
    so_duy_tri: String(counts.continued),
    nguoi_ky: signer.name ?? open,
    chuc_vu: signer.title ?? open,
    tham_quyen: signer.authority ?? "",
  };
}
