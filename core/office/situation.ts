import type { Situation } from "../consolidation/situation.ts";
import type { Desk } from "./desk.ts";

/** All that targets, deadlines and appendices are counted from, as of a day. */
export async function situationOf({ store, programme, settings }: Desk, asOf: string): Promise<Situation> {
  const [units, models, submissions] = await Promise.all([
    store.units(),
    store.models({ programmeId: programme.id }),
    store.submissions({ programmeId: programme.id, status: "imported" }),
  ]);
  return { programme, seat: settings.seat, office: settings.office, units, models, submissions, asOf };
}
