import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { bundleElectron } from "../../build/bundle.ts";
import { root } from "../cli/dvk.ts";
import { launch, prepare, type RunningApp } from "./stand-in/launch.ts";
import type { LaunchOptions } from "./stand-in/world.ts";

/** The built program in a folder of its own, started as often as a test wants. */
export interface Program {
  /** Starts it over a folder of settings that lasts through one test file. */
  start(appData?: string, args?: string[], more?: Pick<LaunchOptions, "resources">): Promise<RunningApp>;
  folder(): string;
}

/** The window's scripts where a test needs them, and what has to be done before they are there. */
export interface WithRenderer {
  renderer: string;
  before(): Promise<void>;
}

/** Builds the program before the tests of a file, and ends what they left running. */
export function program(window?: WithRenderer): Program {
  let prepared: Awaited<ReturnType<typeof prepare>> | undefined;
  const running = new Set<RunningApp>();
  const folder = () => {
    if (!prepared) throw new Error("not prepared yet");
    return prepared.folder;
  };

  beforeAll(async () => {
    prepared = await prepare();
    await window?.before();
    await layOut(join(prepared.folder, "program"), window?.renderer);
  }, 300_000);
  afterEach(async () => {
    for (const { world } of running) {
      world.end(0);
      await world.exited;
    }
    running.clear();
  });
  afterAll(() => prepared?.remove());

  return {
    folder,
    async start(appData = "settings", args = [], more = {}) {
      const app = await launch({
        ...more,
        program: join(folder(), "program"),
        appData: join(folder(), appData),
        args,
        shim: prepared?.shim ?? "",
      });
      running.add(app);
      return app;
    },
  };
}

/** The program as `npm run build` leaves it; without a renderer the window's page comes without its scripts. */
async function layOut(to: string, renderer?: string): Promise<void> {
  await bundleElectron(join(to, "dist/electron"));
  if (renderer) {
    await cp(renderer, join(to, "dist/renderer"), { recursive: true });
  } else {
    await cp(join(root, "renderer/index.html"), join(to, "dist/renderer/index.html"));
    await mkdir(join(to, "dist/renderer/assets"));
    await writeFile(join(to, "dist/renderer/assets/page.js"), "export {};\n");
  }
  await writeFile(join(to, "secret.json"), "{}");
  await cp(join(root, "package.json"), join(to, "package.json"));
  for (const name of ["programmes", "samples", "node_modules"]) await symlink(join(root, name), join(to, name), "dir");
}
