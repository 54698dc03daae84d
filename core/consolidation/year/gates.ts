import type { Programme, ProgrammeGate } from "../../programme/schema.ts";
import type { RecordedKind, Way } from "../../register/way.ts";

/** The step that each gate stands before. */
const GATED: Readonly<Record<Exclude<ProgrammeGate["before"], "consolidation">, RecordedKind>> = {
  recognition: "recognised",
  exemplary: "exemplary",
  nomination: "nominated",
  commendation: "commended",
};

/** Whether the programme lets only vetted models into the consolidation (tuyen-quang-2024:L31). */
export function consolidationGate(programme: Pick<Programme, "gates">): ProgrammeGate | null {
  return (programme.gates ?? []).find((gate) => gate.before === "consolidation") ?? null;
}

/** The gates of the programme that stand before a step. */
export function gatesBefore(programme: Pick<Programme, "gates">, kind: RecordedKind): ProgrammeGate[] {
  return (programme.gates ?? []).filter((gate) => gate.before !== "consolidation" && GATED[gate.before] === kind);
}

/** True where the model had not passed what the gate asks for by that day. */
export function gateFails(gate: ProgrammeGate, way: Way, day: string): boolean {
  const passed = way.reached[gate.stage];
  return passed === undefined || passed > day;
}
