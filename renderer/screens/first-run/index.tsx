import type { Output } from "../../../core/contract.ts";

/** Placeholder until the screen is written. */
export default function FirstRunScreen(_: { state: Output<"workplace.state"> }) {
  return null;
}
