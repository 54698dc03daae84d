import { assessmentContract } from "./year/assessment.ts";
import { comparisonContract } from "./year/comparison.ts";
import { deadlineContract } from "./year/deadlines.ts";
import { keepingContract } from "./year/keeping.ts";
import { wayContract } from "./year/models.ts";
import { programmeFileContract } from "./year/programme-file.ts";
import { throughTimeContract } from "./year/through-time.ts";

/**
 * Operations of the movement's year. Every change is written with what was before it and can be looked up;
 * an event that was a mistake is taken back by another. A refusal carries the code `refused` and in its
 * details one sentence per reason; a rule of the guidance document names its line (`L165`).
 */
export const yearContract = {
  ...wayContract,
  ...assessmentContract,
  ...deadlineContract,
  ...keepingContract,
  ...throughTimeContract,
  ...comparisonContract,
  ...programmeFileContract,
} as const;
