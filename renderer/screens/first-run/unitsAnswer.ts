import type { FileToken } from "../../../core/host.ts";

/** What the clerk has said of her units so far. */
export interface UnitsAnswer {
  way: "type" | "file" | "later";
  text: string;
  /** Kinds chosen by hand, by name. */
  kinds: Record<string, string>;
  /** The typed units that are complete. */
  ready: { name: string; kind: string }[];
  /** How many typed units still lack a kind. */
  open: number;
  file: FileToken | null;
}
