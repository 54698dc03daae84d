import { basename } from "node:path";
import type { BrowserWindow } from "electron";
import { z } from "zod";
import { errorCode } from "../../../../core/store/failures.ts";
import type { NetUpdater } from "../../../updater/index.ts";
import { remember, remembered } from "../../remembered.ts";
import { complain } from "../../support/complain.ts";
import { compareVersions, hashOf, nameOf } from "../installer.ts";
import type { Installing } from "../installing.ts";
import { type UpdateRefusal, words as updateWords } from "../words.ts";
import { builtAddress } from "./address.ts";
import { netRefusal } from "./failure.ts";
import { loadNetUpdater } from "./load.ts";
import { words } from "./words.ts";

/** Updates over the net: off until the clerk switches them on, and then never without her yes to each download. */
export interface NetUpdates {
  isOn(): boolean;
  /** On only after she was told what is asked of whom; says why where it cannot be. `isOn` tells what came of it. */
  switchTo(on: boolean): Promise<void>;
  /** Asks now, and says what is there. Asks nobody where it is off. */
  look(): Promise<void>;
  /** Asks at a start where it is on; says something only where there is a newer version that may be installed. */
  lookQuietly(): Promise<void>;
}

const settings = z.strictObject({ on: z.boolean() });
const MB = 1024 * 1024;

/** @param path where the choice is kept */
export async function createNetUpdates(
  window: BrowserWindow,
  installing: Installing,
  path: string,
): Promise<NetUpdates> {
  const { own, tell } = installing;
  let { on } = await remembered(path, settings, { on: false });
  let loaded: NetUpdater | null = null;
  let announced = "";
  let refused: UpdateRefusal | null = null;

  /** Why this program cannot be updated over the net; null where it can, with the address. */
  async function usable(): Promise<{ address: string } | { why: string }> {
    if (process.platform !== "win32") return { why: words.onlyWindows };
    if (process.env.PORTABLE_EXECUTABLE_FILE) return { why: words.portable };
    const address = await builtAddress(process.resourcesPath);
    return address === null ? { why: words.noAddress } : { address };
  }

  async function judge(fetched: string): Promise<string | null> {
    const judgement = await installing.judge(fetched, announced);
    refused = typeof judgement === "string" ? judgement : null;
    return refused;
  }

  async function ask(quietly: boolean): Promise<void> {
    if (!on) return quietly ? undefined : tell(words.off);
    const found = await usable();
    if ("why" in found) return quietly ? undefined : tell(found.why);
    loaded ??= await loadNetUpdater({ address: found.address, judge });
    const newest = await loaded.newest().catch((error: unknown) => {
      complain("the update server:", error);
      return { failed: words.why[netRefusal(error)] };
    });
    if ("failed" in newest) return quietly ? undefined : tell(words.failed, newest.failed);
    const { version, files } = newest;
    // Trial versions and what is no version of three numbers count as the oldest.
    if (compareVersions(version, own.version) <= 0) return quietly ? undefined : tell(words.none(own.version));
    const name = nameOf(version, own.arch);
    const file = files.find((one) => one.name === name);
    if (!file) return quietly ? undefined : tell(words.failed, words.why.answer);
    const refusal = await installing.whyNotOwn();
    if (refusal !== null) return quietly ? undefined : tell(words.found(version), updateWords.why[refusal]);
    const size = file.bytes === null ? "" : words.size(Math.max(1, Math.round(file.bytes / MB)));
    const detail = words.mayFetch(own.version, size);
    if (await installing.ask(words.found(version), detail, [words.notNow, words.download])) {
      await fetchInstaller(loaded, { name, version });
    }
  }

  async function fetchInstaller(
    updater: NetUpdater,
    { name, version }: { name: string; version: string },
  ): Promise<void> {
    announced = version;
    try {
      const fetched = await updater.download((share) => window.isDestroyed() || window.setProgressBar(share));
      if (basename(fetched) !== name) return await tell(words.notFetched(version), words.why.answer);
      await installing.offer({ name, path: fetched, version }, await hashOf(fetched), false);
    } catch (error) {
      complain("the update cannot be fetched:", error);
      const why = errorCode(error) === "ERR_UPDATER_INVALID_SIGNATURE" ? refused : null;
      await tell(words.notFetched(version), why === null ? words.why[netRefusal(error)] : updateWords.why[why]);
    } finally {
      if (!window.isDestroyed()) window.setProgressBar(-1);
    }
  }

  async function switchTo(wanted: boolean): Promise<void> {
    if (wanted) {
      const found = await usable();
      if ("why" in found) return tell(found.why);
      const yes = await installing.ask(words.switchOn, words.switchedOn(found.address), [words.keepOff, words.turnOn]);
      if (!yes) return;
    }
    on = wanted;
    await remember(path, { on });
    if (on) await ask(false);
  }

  return {
    isOn: () => on,
    switchTo: (wanted) => installing.inTurn(() => switchTo(wanted)),
    look: () => installing.inTurn(() => ask(false)),
    lookQuietly: () => installing.inTurn(() => ask(true)),
  };
}
