import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { paperKind } from "./catalogue.ts";
import { draftPaper } from "./compose.ts";
import { handAll, type PackedFile } from "./pack.ts";
import { paperFile } from "./preview.ts";
import { words } from "./words.ts";

/**
 * Several papers at once, as they stand with what is remembered for each: into a folder, all or none, or as one
 * zip. Every code is known before the first paper is made. Throws `unknown-appendix`.
 */
export async function bundlePapers(desk: Desk, input: Checked<"papers.bundle">): Promise<Output<"papers.bundle">> {
  const codes = [...new Set(input.codes)];
  for (const code of codes) paperKind(desk, code);
  const formats = [...new Set(input.formats)];
  const packed: PackedFile[] = [];
  const files: Output<"papers.bundle">["files"] = [];
  const left = new Set<string>();
  for (const code of codes) {
    const made = await draftPaper(desk, { code });
    for (const { model } of made.leftOut) left.add(model.id);
    for (const format of formats) {
      desk.progress(packed.length, codes.length * formats.length, made.kind.label);
      const name = `${made.kind.file}.${format}`;
      packed.push({ name, bytes: await paperFile(desk, made, format) });
      files.push({ code, name, models: made.models });
    }
  }
  return { files, leftOut: left.size, ...(await handAll(packed, words.bundleFile(desk.programme.year), input.to)) };
}
