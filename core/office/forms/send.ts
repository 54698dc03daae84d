import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";

/** Blank forms to send out. */
export async function exportForms(_desk: Desk, _input: Checked<"export.form">): Promise<Output<"export.form">> {
  return { files: [] };
}
