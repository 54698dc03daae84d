import type { safetyContract } from "../../contract/safety.ts";
import type { HandlersOf } from "../desk.ts";

/** The operations of the data's safety: backups, restoring, moving to another computer. */
export const safetyHandlers: HandlersOf<typeof safetyContract> = {};
