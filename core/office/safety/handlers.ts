import type { PlaceOperation, safetyContract } from "../../contract/safety.ts";
import type { HandlersOf } from "../desk.ts";
import { exportAudit, listAudit } from "./audit.ts";
import { backUp, chooseSecond } from "./backup.ts";
import { setLock } from "./lock.ts";

/** The operations of the data's safety that need an open office; the others stand in the workplace. */
export const safetyHandlers: Omit<HandlersOf<typeof safetyContract>, PlaceOperation> = {
  "safety.backup": backUp,
  "safety.second": chooseSecond,
  "safety.lock": setLock,
  "safety.audit": listAudit,
  "safety.export-audit": exportAudit,
};
