import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type App, type NativeImage, shell, type WebContents } from "electron";
import { z } from "zod";
import type { SavedFile } from "../../core/host.ts";
import { OfficeError } from "../../core/office/errors.ts";
import { words } from "../words.ts";
import { remember, remembered } from "./remembered.ts";
import { complain } from "./support/complain.ts";

/** Files that the program wrote where the clerk wanted them: to be shown in their folder, or dragged into a letter. */
export interface SavedFiles {
  /** Remembers files that were written together, and tells the window of them as of one thing. */
  add(paths: readonly string[]): Promise<void>;
  /** Remembers what an operation says that it wrote into a folder of the clerk's choice. */
  addFrom(data: unknown): Promise<void>;
  /** Shows them in their folder. Throws for what was never saved, or is gone. */
  show(id: string): Promise<void>;
  /** Begins to drag them out of the window. */
  drag(id: string, from: WebContents): Promise<void>;
  /** The last ones of this start and of those before, the newest first. */
  recent(): readonly string[];
  /** Shows one of those in its folder. Throws for one that is gone. */
  showPath(path: string): Promise<void>;
}

interface Written {
  first: string;
  paths: string[];
  /** Null where the system had none at hand. */
  icon: NativeImage | null;
}

const KEPT = 8;
const stored = z.array(z.string().min(1)).max(KEPT);
const one = z.object({ path: z.string().min(1) });
const answered = z.union([z.object({ files: z.array(one) }), one]);

/**
 * The page never names a path here either: it gets an id for what was written together.
 *
 * @param settings the file that keeps the last ones for the next start
 */
export async function createSavedFiles(
  app: App,
  settings: string,
  told: (file: SavedFile) => void,
  changed: () => void,
): Promise<SavedFiles> {
  const known = new Map<string, Written>();
  let recent = await remembered(settings, stored, []);

  async function present(id: string): Promise<Written> {
    const written = known.get(id);
    if (!written) throw new OfficeError("invalid", words.unknownToken);
    for (const path of written.paths) {
      if (!(await isFile(path))) throw new OfficeError("not-found", words.notThere(basename(path)));
    }
    return written;
  }

  const saved: SavedFiles = {
    async add(paths) {
      const [first] = paths;
      if (first === undefined) return;
      const id = randomUUID();
      // What was saved stays saved, whether the system has a picture of it or not.
      const icon = await app.getFileIcon(first).catch((error: unknown) => {
        complain("no icon for a saved file:", error);
        return null;
      });
      known.set(id, { first, paths: [...paths], icon });
      recent = [...paths, ...recent.filter((other) => !paths.includes(other))].slice(0, KEPT);
      await remember(settings, recent);
      changed();
      told({ id, name: paths.length === 1 ? basename(first) : words.several(paths.length, basename(first)) });
    },
    async addFrom(data) {
      const found = answered.safeParse(data);
      if (!found.success) return;
      const named = "files" in found.data ? found.data.files : [found.data];
      const written: string[] = [];
      for (const { path } of named) if (await isFile(path)) written.push(path);
      await saved.add(written);
    },
    async show(id) {
      shell.showItemInFolder((await present(id)).first);
    },
    async drag(id, from) {
      const { first, paths, icon } = await present(id);
      from.startDrag({ file: first, files: paths, icon: icon ?? (await app.getFileIcon(first)) });
    },
    recent: () => recent,
    async showPath(path) {
      if (!(await isFile(path))) throw new OfficeError("not-found", words.notThere(basename(path)));
      shell.showItemInFolder(path);
    },
  };
  return saved;
}

/** What cannot be looked at cannot be shown or dragged either: for the clerk it is not there. */
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}
