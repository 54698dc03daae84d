import type { EarlierModel } from "./pairs.ts";
import type { PaperMark } from "./paper.ts";

/** An earlier paper of the same sender, purpose and appendix. */
export interface EarlierSubmission {
  id: string;
  name: string;
  senderId: string | null;
  models: EarlierModel[];
  /** The paper that it corrected or took the place of. */
  follows?: string | null;
  /** True where all that it brought stands as it does there: nothing was withdrawn, nor said anew by a later paper. */
  whole: boolean;
  /** What tells it from other lists of the same unit; looked at only where the papers share no model. */
  mark?(): Promise<PaperMark>;
}
