import { CancellationToken, NsisUpdater } from "electron-updater";
import { z } from "zod";

/**
 * What asks over the net for a newer version: a bundle of its own, which the main process loads only where somebody
 * has switched this on. Until then no code that could ask is in the program's memory.
 */

/** What the server says is the newest; nothing of it has been proved. */
export interface Announced {
  version: string;
  /** The installers' file names, for every kind of processor that they are for. */
  files: { name: string; bytes: number | null }[];
}

/** Asks one server, whose address was built in. */
export interface NetUpdater {
  /** Rejects where the server cannot be reached, or says what cannot be understood. */
  newest(): Promise<Announced>;
  /** Fetches what was announced last and gives its path; its SHA-512 is the announced one. Rejects as the above. */
  download(progress: (share: number) => void): Promise<string>;
}

/** How it is set up. */
export interface NetUpdaterSetup {
  /** The folder on the server, by `https:`. */
  address: string;
  /** Judges what was fetched before it gets its name: null where it is right, else why it is not. */
  judge(path: string): Promise<string | null>;
}

const announced = z.object({
  version: z.string(),
  files: z.array(z.object({ url: z.string(), size: z.number().nonnegative().optional() })).min(1),
});

/** A server that keeps silent for so long is not there. Electron's requests have no limit of their own. */
const PATIENCE = 45_000;

/** Never downgrades, takes no trial versions, and installs nothing: that stays with the program's own closing. */
export function createNetUpdater({ address, judge }: NetUpdaterSetup): NetUpdater {
  const updater = new NsisUpdater();
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  updater.disableDifferentialDownload = true;
  updater.logger = null;
  updater.verifyUpdateCodeSignature = (_, path) => judge(path);
  updater.setFeedURL({ provider: "generic", url: address });
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  // The library would send a number by which one computer could be told from another.
  updater.requestHeaders = { "x-user-staging-id": "0" };
  // Each error comes by its promise too; without a listener it would be thrown a second time.
  updater.on("error", () => undefined);
  const { origin } = new URL(address);
  updater.netSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !URL.canParse(url) || new URL(url).origin !== origin }),
  );

  return {
    async newest() {
      const found = await within(updater.checkForUpdates(), PATIENCE);
      const { version, files } = announced.parse(found?.updateInfo);
      return { version, files: files.map(({ url, size }) => ({ name: url, bytes: size ?? null })) };
    },
    async download(progress) {
      const token = new CancellationToken();
      const silence = () => setTimeout(() => token.cancel(), PATIENCE);
      let silent = silence();
      const heard = ({ percent }: { percent: number }) => {
        clearTimeout(silent);
        silent = silence();
        progress(percent / 100);
      };
      updater.on("download-progress", heard);
      try {
        const [path = ""] = await updater.downloadUpdate(token);
        return path;
      } finally {
        clearTimeout(silent);
        updater.off("download-progress", heard);
      }
    },
  };
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("net::ERR_TIMED_OUT")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
