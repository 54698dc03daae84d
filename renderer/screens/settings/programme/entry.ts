import type { Output } from "../../../../core/contract.ts";

/** A programme on the shelf. */
export type Entry = Output<"year.programme.list">[number];
