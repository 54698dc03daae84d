import type { learningContract } from "../../contract/learning.ts";
import type { HandlersOf } from "../desk.ts";

/** The operations of what the office taught the intake: layouts and spellings confirmed, answers to senders. */
export const learningHandlers: HandlersOf<typeof learningContract> = {};
