import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { placeModels } from "../../consolidation/placement.ts";
import { seatOf } from "../../consolidation/situation.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Document } from "../../documents/model.ts";
import { writeHtml } from "../../documents/write/html.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { situationOf } from "../situation.ts";
import { words } from "../window/words.ts";
import { appendixPaper } from "./appendix.ts";
import { paperBytes } from "./formats.ts";
import { writeWhole } from "./write.ts";

type Options = Checked<"papers.preview">;

/** One paper exactly as it will print, with the models that stand in no appendix and why some stand in this one. */
export async function previewPaper(desk: Desk, input: Options): Promise<Output<"papers.preview">> {
  const { document, models, leftOut } = await layOut(desk, input);
  return {
    html: writeHtml(document),
    models: models.length,
    leftOut: leftOut.map(({ model: { id, unit, name }, reason }) => ({ id, unit, name, reason })),
    notes: models.flatMap(({ model: { id, unit, name }, note }) => (note === null ? [] : [{ id, unit, name, note }])),
  };
}

/** The paper as a file of the format asked for: into `to` (a file, or a folder under its usual name), or as bytes to download. */
export async function savePaper(desk: Desk, input: Checked<"papers.save">): Promise<Output<"papers.save">> {
  const { to, format, ...options } = input;
  const { document } = await layOut(desk, options);
  const bytes = await paperBytes(desk, document, format);
  const name = words.paperName(options.code, format);
  if (to === undefined) return { name, path: null, base64: bytes.toString("base64") };
  const folder = await stat(to).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const path = folder ? join(to, name) : to;
  await writeWhole([{ path, bytes }]);
  return { name: basename(path), path, base64: null };
}

async function layOut(desk: Desk, options: Options) {
  const { programme, settings } = desk;
  const situation = await situationOf(desk, desk.today);
  const sent = seatOf(situation).appendices;
  const appendix = programme.appendices.find(({ code }) => code === options.code && sent.includes(code));
  if (!appendix) throw new OfficeError("unknown-appendix", words.noAppendix(options.code, sent.join(", ")));
  const placement = placeModels(situation, appendix.purpose);
  const models = placement.appendices.find((one) => one.appendix.code === appendix.code)?.models ?? [];
  const title = options.title?.filter((line) => line.trim() !== "");
  const document: Document = appendixPaper({
    situation,
    settings,
    // A paper without any title would not say what it is.
    appendix: title && title.length > 0 ? { ...appendix, title } : appendix,
    models: models.map(({ model }) => model),
    options,
  });
  return { document, models, leftOut: placement.leftOut };
}
