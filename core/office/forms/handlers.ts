import type { formsContract } from "../../contract/forms.ts";
import type { HandlersOf } from "../desk.ts";
import { fillForm } from "./fill.ts";
import { recognise } from "./recognise.ts";
import { exportForms } from "./send.ts";

/** The operations on blank forms. */
export const formsHandlers: HandlersOf<typeof formsContract> = {
  "forms.recognise": recognise,
  "forms.fill": fillForm,
  "export.form": exportForms,
};
