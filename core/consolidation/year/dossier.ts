import type { Programme } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";

/** One paper that a dossier needs, and whether it is there. */
export interface DossierPart {
  part: string;
  label: string;
  source: string;
  /** False where the model is of a kind that has no such paper. */
  needed: boolean;
  present: boolean;
}

/**
 * A model's dossier against what the programme asks it to hold (co-quan-dang-2026:L123). The registration is
 * there by itself: its file is kept. Whether a model of unknown origin is new is not guessed: it needs the paper.
 */
export function dossierParts(
  programme: Pick<Programme, "dossier">,
  model: Pick<ModelRecord, "origin" | "source">,
  attached: readonly string[],
): DossierPart[] {
  return (programme.dossier ?? []).map(({ part, label, newOnly, source }) => ({
    part,
    label,
    source,
    needed: !(newOnly === true && model.origin === "continued"),
    present: attached.includes(part) || (part === "registration" && model.source !== null),
  }));
}

/** The papers that are still to come, by their labels. */
export function dossierLacks(parts: readonly DossierPart[]): string[] {
  return parts.filter((part) => part.needed && !part.present).map((part) => part.label);
}
