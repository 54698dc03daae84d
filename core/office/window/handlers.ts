import type { PlaceOperation } from "../../contract/safety.ts";
import type { windowContract } from "../../contract/window.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { compareReview } from "./compare.ts";
import { editInbox, listInbox } from "./inbox.ts";
import { editModels, showModel, undoEdit } from "./models.ts";
import { programmeLines, saveOffice, showOffice } from "./office.ts";
import { showOverview } from "./overview.ts";
import { pasteCells } from "./paste.ts";
import { recordByHand } from "./record.ts";
import { search } from "./search.ts";
import { reviewSheets } from "./sheets.ts";
import { removeUnit, saveUnit } from "./units.ts";

/** Operations that stand before any office: the workplace itself answers them. */
export type WorkplaceOperation = "workplace.state" | "workplace.create" | "workplace.guidance" | PlaceOperation;

type WindowOperation = Exclude<keyof typeof windowContract, WorkplaceOperation>;

/** The window's operations on an open office. */
export const windowHandlers: { [O in WindowOperation]: (desk: Desk, input: Checked<O>) => Promise<Output<O>> } = {
  "office.show": showOffice,
  "office.save": saveOffice,
  "overview.show": showOverview,
  "inbox.list": listInbox,
  "inbox.edit": editInbox,
  "inbox.paste": pasteCells,
  "inbox.record": recordByHand,
  "review.sheets": reviewSheets,
  "review.compare": compareReview,
  "models.show": showModel,
  "models.edit": editModels,
  "models.undo": undoEdit,
  "units.save": saveUnit,
  "units.remove": removeUnit,
  "learnt.list": ({ store }) => store.learntAliases(),
  "learnt.forget": async ({ store }, { unitId, alias }) => {
    await store.forgetAlias(unitId, alias);
    return {};
  },
  "search.run": search,
  "programmes.lines": programmeLines,
};
