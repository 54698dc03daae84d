import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";

/** Blank forms to send out. */
export async function exportForms(_desk: Desk, _input: Checked<"export.form">): Promise<Output<"export.form">> {
  throw new OfficeError("not-available", "Chưa lập được biểu mẫu gửi đơn vị.");
}
