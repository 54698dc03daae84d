import { basename } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { paperKind } from "../papers/catalogue.ts";
import { hand } from "../papers/preview.ts";
import { FORM, type KeptForm, rememberedPapers } from "../papers/remembered.ts";
import { filledForm } from "./fill.ts";
import { openFormAt } from "./open.ts";
import { describeForm } from "./recognise.ts";
import { formWords } from "./words.ts";

/** The blank form that the office keeps for an appendix, as it is understood; null where it keeps none. */
export async function showOwnForm(desk: Desk, { code }: Checked<"forms.own.show">): Promise<Output<"forms.own.show">> {
  const kept = await keptForm(desk, code);
  if (kept === null) return null;
  const opened = await openFormAt(desk, desk.store.filePath(kept.sha256), kept.name);
  return { name: kept.name, form: describeForm(opened) };
}

/** Keeps a blank form for an appendix of this programme. What cannot be filled is not kept: throws `bad-form`. */
export async function keepOwnForm(
  desk: Desk,
  { code, path }: Checked<"forms.own.keep">,
): Promise<Output<"forms.own.keep">> {
  requireAppendix(desk, code);
  const form = describeForm(await openFormAt(desk, path));
  const { sha256 } = await desk.store.keepFile(path);
  const kept: KeptForm = { name: basename(desk.shownAs(path)), sha256 };
  await desk.store.savePaperSettings(desk.programme.id, code, { [FORM]: JSON.stringify(kept) });
  return form;
}

/** Lets go of the form: the appendix is made by the program's own layout again. The file itself stays kept. */
export async function dropOwnForm(desk: Desk, { code }: Checked<"forms.own.drop">): Promise<Output<"forms.own.drop">> {
  if ((await keptForm(desk, code)) !== null) {
    await desk.store.savePaperSettings(desk.programme.id, code, { [FORM]: null });
  }
  return {};
}

/** The kept form with the models of its appendix: into `to`, or as bytes to download. Throws `not-found` where none is kept. */
export async function fillOwnForm(desk: Desk, input: Checked<"forms.own.fill">): Promise<Output<"forms.own.fill">> {
  const kept = await keptForm(desk, input.code);
  if (kept === null) throw new OfficeError("not-found", formWords.noOwnForm(input.code));
  const remembered = (await rememberedPapers(desk))(input.code).signer ?? undefined;
  const chosen = { ...input, signer: input.signer ?? remembered };
  const place = { path: desk.store.filePath(kept.sha256), name: kept.name };
  const { code: _, name, bytes, ...told } = await filledForm(desk, chosen, place);
  return { ...told, ...(await hand(bytes, name, input.to)) };
}

async function keptForm(desk: Desk, code: string): Promise<KeptForm | null> {
  requireAppendix(desk, code);
  return (await rememberedPapers(desk))(code).form;
}

function requireAppendix(desk: Desk, code: string): void {
  const kind = paperKind(desk, code);
  if (kind.group !== "appendix") throw new OfficeError("invalid", formWords.notForForm(kind.label));
}
