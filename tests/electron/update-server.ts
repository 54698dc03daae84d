import { createHash } from "node:crypto";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { words } from "../../electron/main/update/net/words.ts";
import { root } from "../cli/dvk.ts";
import { installer, nameOf, OURS, pretendWindows } from "./installers.ts";
import type { Program } from "./program.ts";
import { type RunningApp, soon } from "./stand-in/launch.ts";

/** A server of updates on this machine, and the program as it was packed for it. */

const HOST = "https://cap-nhat.test";
export const ADDRESS = `${HOST}/dvk/${process.arch}`;

export interface Dialogue {
  message: string;
  detail: string;
  buttons?: string[];
}

export interface UpdateServer {
  /** Leaves beside the archive what electron-builder leaves there where an address was given; null takes it away. */
  pack(text: string | null): Promise<void>;
  /** Puts a version on the server as electron-builder publishes it; `hashed` is what its hash is of. */
  publish(version: string, text?: string, hashed?: string, name?: string): void;
  /** What the server says instead of its list of versions. */
  answer(said: string | { status: number; location: string }): void;
  /** Starts the program on a net where the server may be reached, or is not by Chromium's word. */
  start(appData: string, failure?: string): Promise<RunningApp>;
  /** The same where it was switched on before. */
  startOn(appData: string, failure?: string): Promise<RunningApp>;
}

/** Sets it up for the tests of a file: each begins with a server that has nothing, on what the program takes for Windows. */
export function updateServer(built: Program): UpdateServer {
  let files: Map<string, Parameters<UpdateServer["answer"]>[0]>;
  let server: Server;
  let port: number;
  const resources = () => join(built.folder(), "resources");
  const place = (name: string) => `/dvk/${process.arch}/${name}`;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const file = files.get(new URL(request.url ?? "", HOST).pathname);
      if (typeof file === "string") response.end(file);
      else response.writeHead(file?.status ?? 404, file && { location: file.location }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    port = typeof address === "object" && address ? address.port : 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  beforeEach(async () => {
    files = new Map();
    await pretendWindows(built.folder());
    vi.stubEnv("LOCALAPPDATA", join(built.folder(), "local"));
    vi.stubEnv("PORTABLE_EXECUTABLE_FILE", "");
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const name of ["local", "resources"]) await rm(join(built.folder(), name), { recursive: true, force: true });
    await mkdir(resources());
    for (const name of ["programmes", "samples"]) await symlink(join(root, name), join(resources(), name), "dir");
    await updates.pack(
      `provider: generic\nurl: ${ADDRESS}\nupdaterCacheDirName: dan-van-kheo-updater\npublisherName:\n  - ${OURS}\n`,
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  const updates: UpdateServer = {
    async pack(text) {
      const path = join(resources(), "app-update.yml");
      if (text === null) await rm(path);
      else await writeFile(path, text);
    },
    publish(version, text = installer(version), hashed = text, name = nameOf(version)) {
      const sha512 = createHash("sha512").update(hashed).digest("base64");
      const file = `url: ${name}\n    sha512: ${sha512}\n    size: ${Buffer.byteLength(text)}`;
      const latest = `version: ${version}\nfiles:\n  - ${file}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2024-01-01'\n`;
      files.set(place("latest.yml"), latest);
      files.set(place(name), text);
    },
    answer: (said) => void files.set(place("latest.yml"), said),
    async start(appData, failure) {
      const app = await built.start(appData, [], { resources: resources() });
      app.world.servers.set(HOST, failure ?? port);
      return app;
    },
    async startOn(appData, failure) {
      const own = join(built.folder(), appData, "dan-van-kheo");
      await mkdir(own, { recursive: true });
      await writeFile(join(own, "net-updates.json"), JSON.stringify({ on: true }));
      return updates.start(appData, failure);
    },
  };
  return updates;
}

const plain = (label: string) => label.replace("&", "");

/** What was said in dialogues so far. */
export const messages = (app: RunningApp) =>
  app.world.asked.flatMap(({ kind, detail }) => (kind === "message" ? [detail as Dialogue] : []));

/** Chooses from the menu (a box: ticks it) and gives what is said until the last of the answers was asked for. */
export async function choose(app: RunningApp, label: string, ...responses: number[]): Promise<Dialogue[]> {
  await app.window();
  const before = messages(app).length;
  const answers = responses.map((response) => ({ response }));
  app.world.answers.set("message", answers);
  app.system.chooseFromMenu(plain(label), true);
  await soon(app.world, () => messages(app)[before + responses.length - 1], "what is said");
  return messages(app).slice(before);
}

/** Whether the menu's box says that it is on. */
export const box = (app: RunningApp) =>
  app.system.menuEntries().find(({ label }) => label === plain(words.automatic))?.checked;
