/** Opens a store and saves file after file until it is killed, saying each time where it is. */
import { createStore, openStore } from "../open.ts";
import { arriveIn } from "./arrive.ts";
import { newModels, PROGRAMME, plan, plannedModel, SETTINGS } from "./plans.ts";

const [mode = "", dir = "", inbox = ""] = process.argv.slice(2);
const say = (message: { step: string; saved: number }): void => {
  process.send?.(message);
};

if (mode === "create") {
  say({ step: "creating", saved: 0 });
  await createStore(dir, SETTINGS, PROGRAMME);
  say({ step: "created", saved: 0 });
} else {
  const store = await openStore(dir, { write: true });
  say({ step: "open", saved: 0 });
  let first: string | null = null;
  for (let saved = 0; mode === "save"; saved += 1) {
    const name = `tệp ${process.pid} ${saved}.xlsx`;
    say({ step: "keep", saved });
    const file = await arriveIn(store, inbox, name);
    say({ step: "save", saved });
    // Every second file changes a model of the one before, so that updates are cut off too.
    const target: string | null = saved % 2 === 1 ? first : null;
    const id =
      target === null
        ? await store.saveSubmission(file, newModels(40))
        : await store.saveSubmission(file, replacing(target));
    const models = await store.models({ programmeId: SETTINGS.programmeId, submissionId: id });
    first = models[0]?.id ?? null;
    say({ step: "saved", saved: saved + 1 });
  }
}
// Lives on until it is killed, the lock in its hand.
setInterval(() => {}, 1000);

function replacing(id: string) {
  const planned = plannedModel("Mô hình thay thế", 3);
  return plan([planned], { change: { create: [], update: [{ id, planned }], withdraw: [] } });
}
