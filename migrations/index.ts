import { initial } from "./0001-initial.ts";
import { byHand } from "./0002-by-hand.ts";
import { year } from "./0003-year.ts";
import { learning } from "./0004-learning.ts";
import { papers } from "./0005-papers.ts";
import { programmes } from "./0006-programmes.ts";
import type { Migration } from "./migration.ts";

/**
 * Every step in order. A list in code, for a folder cannot be read reliably out of an asar or a
 * bundle, and a file that is left behind or missing must not change the history.
 */
export const MIGRATIONS: readonly Migration[] = [initial, byHand, year, learning, papers, programmes];
