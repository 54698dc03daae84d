import type { yearContract } from "../../contract/year.ts";
import type { HandlersOf } from "../desk.ts";

/** The operations of the movement's year: the way of the models, deadlines, evaluation, activities. */
export const yearHandlers: HandlersOf<typeof yearContract> = {};
