import type { formsContract } from "../../contract/forms.ts";
import type { HandlersOf } from "../desk.ts";
import { fillForm } from "./fill.ts";
import { dropOwnForm, fillOwnForm, keepOwnForm, showOwnForm } from "./own.ts";
import { recognise } from "./recognise.ts";
import { exportForms, sendForms } from "./send.ts";

/** The operations on blank forms. */
export const formsHandlers: HandlersOf<typeof formsContract> = {
  "forms.recognise": recognise,
  "forms.fill": fillForm,
  "forms.own.show": showOwnForm,
  "forms.own.keep": keepOwnForm,
  "forms.own.drop": dropOwnForm,
  "forms.own.fill": fillOwnForm,
  "forms.send": sendForms,
  "export.form": exportForms,
};
