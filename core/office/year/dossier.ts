import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { StoreError } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { saveRecords } from "./assessment.ts";
import { viewDossier } from "./model-view.ts";
import { modelState, requireModel, yearState } from "./state.ts";
import { words } from "./words.ts";

type Dossier = Output<"year.dossier.show">;
type Read = Output<"year.dossier.read">;
/** What goes to a window as one text; pictures and scans stay far below. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A model's dossier. */
export async function showDossier(desk: Desk, { model: id }: Checked<"year.dossier.show">): Promise<Dossier> {
  const state = await yearState(desk, desk.today);
  const model = requireModel(state, id);
  return viewDossier(state, model, modelState(state, model));
}

/**
 * Keeps a copy of each paper under its hash and puts all of them into the dossier, or none. The same bytes
 * are not put into the same part twice.
 */
export async function attachPapers(desk: Desk, input: Checked<"year.dossier.attach">): Promise<Dossier> {
  const { model, part, day, note } = input;
  const present = (await showDossier(desk, { model })).papers;
  const kept: { name: string; sha256: string; size: number }[] = [];
  for (const path of input.paths) {
    const file = await desk.store.keepFile(path);
    const known = [...present.filter((paper) => paper.part === part), ...kept];
    if (!known.some(({ sha256 }) => sha256 === file.sha256)) kept.push({ ...file, name: basename(desk.shownAs(path)) });
  }
  await saveRecords(
    desk,
    kept.map((file) => ({ kind: "dossier-paper", key: null, content: { modelId: model, part, ...file, day, note } })),
  );
  return showDossier(desk, { model });
}

/**
 * The kept copy of a paper, to be looked at again. Its hash is taken anew: `damaged` says that the copy is gone or is
 * not what was attached, and gives nothing; `refused` where it cannot be handed to a window in one piece.
 */
export async function readPaper(desk: Desk, { model, key }: Checked<"year.dossier.read">): Promise<Read> {
  const { papers } = await showDossier(desk, { model });
  const paper = papers.find((one) => one.key === key);
  if (!paper) throw new OfficeError("not-found", words.noRecord(key));
  if (paper.size > MOST_BYTES) throw new OfficeError("refused", words.paperTooLarge(paper.name));
  const bytes = await readFile(desk.store.filePath(paper.sha256)).catch((error: NodeJS.ErrnoException) => {
    throw new StoreError("damaged", words.paperGone(paper.name), error.code === "ENOENT" ? [] : [error.message]);
  });
  if (createHash("sha256").update(bytes).digest("hex") !== paper.sha256) {
    throw new StoreError("damaged", words.paperChanged(paper.name));
  }
  return { name: paper.name, base64: bytes.toString("base64") };
}

/** Takes a paper out of the dossier. */
export async function detachPaper(desk: Desk, { model, key }: Checked<"year.dossier.detach">): Promise<Dossier> {
  const { papers } = await showDossier(desk, { model });
  if (!papers.some((paper) => paper.key === key)) throw new OfficeError("not-found", words.noRecord(key));
  await saveRecords(desk, [{ kind: "dossier-paper", key, content: null }]);
  return showDossier(desk, { model });
}
