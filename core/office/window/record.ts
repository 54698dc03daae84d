import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { settleVersion } from "../../intake/plan/version.ts";
import { cleanLine } from "../../text/clean.ts";
import type { Desk } from "../desk.ts";
import { enterPlanning } from "../plans.ts";
import { requireUnit } from "../units.ts";
import { numberOf } from "./inbox.ts";
import { noteTyped, requireScan } from "./scans.ts";
import { typedForm } from "./typed.ts";
import { checkValues } from "./values.ts";
import { words } from "./words.ts";

/**
 * Takes a registration that came on paper, by Zalo or by telephone, as the clerk typed it. What she
 * typed is kept as a csv, so that every value has its cell and every row its account like those of a
 * file. It adds to what the unit has and never changes it: whoever telephones does not repeat the rest.
 * The same form sent twice is the same submission.
 */
export async function recordByHand(desk: Desk, input: Checked<"inbox.record">): Promise<Output<"inbox.record">> {
  const { store, programme } = desk;
  const unit = await requireUnit(desk, input.unit);
  const how = cleanLine(input.how);
  const scan = input.from === undefined ? null : await requireScan(desk, input.from);
  const incoming = input.incoming && { ...input.incoming, number: numberOf(input.incoming.number) };
  const models = input.models.map((values) => checkValues(programme, values));
  const form = typedForm({ programme, unit, received: input.received, how, models });
  const folder = await mkdtemp(join(tmpdir(), "dvk-"));
  try {
    const path = join(folder, "typed.csv");
    await writeFile(path, form.csv, "utf8");
    const kept = await store.keepFile(path);
    const [same] = await store.submissions({ programmeId: programme.id, sha256: kept.sha256, status: "imported" });
    if (same) {
      if (scan) await noteTyped(desk, scan, same.id);
      return { id: same.id };
    }
    const room = await enterPlanning(store, programme);
    const earlier = await room.earlier.of(room, null, { unitIds: [unit.id], purpose: "registration", appendix: null });
    const { version, change } = settleVersion(
      form.plan.models,
      earlier,
      "supplements",
      earlier.length > 0 ? "supplements" : null,
    );
    const again = change.update.map(({ planned }) => planned.values.name);
    const id = await store.saveSubmission(
      {
        batchId: await store.createBatch(words.recorded(how)),
        programmeId: programme.id,
        ...kept,
        path: scan ? words.recordedFrom(how, scan.name) : words.recorded(how),
        name: words.recordedName(unit.name, input.received),
        receivedAt: input.received,
        receivedAssumed: false,
        via: "manual",
        ...(incoming ? { incoming } : {}),
      },
      {
        ...form.plan,
        version,
        problems: again.map((name) => ({
          code: "double-name",
          severity: "warning" as const,
          message: words.nameTaken(name),
          value: name,
        })),
      },
    );
    if (scan) await noteTyped(desk, scan, id);
    return { id };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
