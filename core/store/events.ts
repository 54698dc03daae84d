import type { Doubt, ModelValues } from "../register/model.ts";

/** A change of models by hand. */
export interface ModelEdit {
  ids: string[];
  values: Partial<ModelValues>;
  /** The unit's id; left out, the unit stays. */
  unitId?: string | null;
  /** Properties that lose their doubts though their values stay. */
  confirm: string[];
  /** Revision of the register that the clerk saw. */
  seen?: number;
}

/** A model as it stood: its values with its unit, and whether it was in the register. */
export interface ModelImage {
  values: ModelValues;
  unit: string | null;
  doubts: Doubt[];
  active: boolean;
}

/** One model's part in a journal entry. */
export interface ModelEvent {
  modelId: string;
  at: string;
  kind: "import" | "edit" | "undo";
  /** File whose import it was, or was taken back. */
  file: string | null;
  before: ModelImage | null;
  after: ModelImage;
}

/** An edit that was taken back: what it had done. */
export interface UndoneEdit {
  at: string;
  events: ModelEvent[];
}
