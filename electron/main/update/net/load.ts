import type { NetUpdater, NetUpdaterSetup } from "../../../updater/index.ts";

/** Loads the bundle that can ask over the net, which is never loaded before somebody has switched that on. */
export async function loadNetUpdater(setup: NetUpdaterSetup): Promise<NetUpdater> {
  const { createNetUpdater } = await import("../../../updater/index.ts");
  return createNetUpdater(setup);
}
