import { createHash } from "node:crypto";
import { access, chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compareVersions } from "../../electron/main/update/installer.ts";
import { words } from "../../electron/main/update/words.ts";
import { installer, nameOf, OURS, pretendWindows, signOwn } from "./installers.ts";
import { program } from "./program.ts";
import { type RunningApp, soon } from "./stand-in/launch.ts";

/**
 * Updates from a stick: the built program over the stand-in, with real files in a real folder.
 */

const built = program();
let stick: string;
beforeEach(async () => {
  stick = join(built.folder(), "USB");
  await rm(stick, { recursive: true, force: true });
  await mkdir(stick);
  await pretendWindows(built.folder());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Puts an installer on the stick, with its hash beside it. */
async function put(name: string, text: string, hashLine?: string): Promise<void> {
  await writeFile(join(stick, name), text);
  await chmod(join(stick, name), 0o755);
  const hash = createHash("sha256").update(text).digest("hex");
  await writeFile(join(stick, `${name}.sha256`), hashLine ?? `${hash}  ${name}\r\n`);
}

const messages = (app: RunningApp) =>
  app.world.asked.filter(({ kind }) => kind === "message").map(({ detail }) => detail);

/** Has the clerk look on the stick; gives what she is told, after what she is to answer. */
async function look(app: RunningApp, response = 0): Promise<unknown> {
  await app.window();
  const before = messages(app).length;
  app.world.answers.set("open", [{ canceled: false, filePaths: [stick] }]);
  app.world.answers.set("message", [{ response }]);
  app.system.chooseFromMenu(words.menu.replace("&", ""));
  return soon(app.world, () => messages(app)[before], "an answer");
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const updates = (app: string) => join(built.folder(), app, "dan-van-kheo/update");

test("the newest installer of the same publisher is offered, and started when the program has closed", async () => {
  await put(nameOf("0.1.1"), installer("0.1.1"));
  await put(nameOf("0.10.0"), installer("0.10.0"));
  await put(nameOf("0.9.9"), installer("0.9.9"));
  const app = await built.start("new");
  expect(await look(app)).toMatchObject({
    message: words.offer("0.10.0"),
    detail: words.offered("0.1.0", OURS),
    buttons: [words.later, words.install],
  });
  expect(app.world.exitCode).toBeNull();
  expect(await isThere(join(updates("new"), "../started"))).toBe(false);
  await look(app, 1);
  expect(await app.world.exited).toBe(0);
  const started = join(updates("new"), "../started");
  // It is there before it is written.
  await expect.poll(() => readFile(started, "utf8")).toBe("--updated\n");
});

test("the next start looks there again by itself, and says nothing where there is nothing", async () => {
  const first = await built.start("again");
  expect(await look(first)).toMatchObject({ message: words.none(stick, "0.1.0") });
  first.world.end(0);
  await first.world.exited;
  await put(nameOf("1.0.0"), installer("1.0.0"));
  const second = await built.start("again");
  second.world.answers.set("message", [{ response: 0 }]);
  expect(await soon(second.world, () => messages(second)[0], "the offer")).toMatchObject({
    message: words.offer("1.0.0"),
  });
  second.world.end(0);
  await second.world.exited;
  // The stick is out, or what is on it is refused: no word of it at a start.
  await put(nameOf("1.0.0"), installer("1.0.0", { publisher: "CN=Ai đó" }));
  const third = await built.start("again");
  await third.window();
  expect(await look(third)).toMatchObject({ detail: words.why.publisher });
  expect(messages(third)).toHaveLength(1);
});

test.each<[keyof typeof words.why, () => Promise<void>]>([
  ["unsigned", () => put(nameOf("1.0.0"), installer("1.0.0", { valid: false }))],
  ["publisher", () => put(nameOf("1.0.0"), installer("1.0.0", { publisher: `${OURS}, OU=Khác` }))],
  ["version", () => put(nameOf("1.0.0"), installer("0.0.9"))],
  ["damaged", () => put(nameOf("1.0.0"), installer("1.0.0"), `${"0".repeat(64)}  ${nameOf("1.0.0")}`)],
  ["no-hash", () => put(nameOf("1.0.0"), installer("1.0.0"), "")],
  ["no-hash", () => put(nameOf("1.0.0"), installer("1.0.0"), `${"0".repeat(64)}  ${nameOf("1.0.1")}`)],
  ["cannot-check", () => put(nameOf("1.0.0"), "nothing that a signature is read from\n")],
  [
    "own-unsigned",
    async () => {
      await signOwn(built.folder(), { valid: false });
      await put(nameOf("1.0.0"), installer("1.0.0"));
    },
  ],
])("refused: %s", async (why, prepare) => {
  await prepare();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const app = await built.start(`refused-${why}`);
  expect(await look(app)).toMatchObject({ message: words.refused(nameOf("1.0.0")), detail: words.why[why] });
  expect(await readdir(updates(`refused-${why}`)).catch(() => [])).toEqual([]);
});

test("older ones, names that play tricks, folders, links and other processors are no installers", async () => {
  const other = process.arch === "arm64" ? "x64" : "arm64";
  for (const name of [
    nameOf("0.1.0"),
    nameOf("0.0.9"),
    nameOf("01.2.3"),
    nameOf("1.2"),
    nameOf("1.2.3").toUpperCase(),
    `${nameOf("1.2.3")}.exe`,
    ` ${nameOf("1.2.3")}`,
    nameOf("1.2.3").replace("-cai", "\u2010cai"),
    nameOf("1.2.3").replace(".exe", "\u202Egpj.exe"),
    nameOf("1.2.3").replace("1.2.3", "１.2.3"),
    nameOf("1.2.3").replace(process.arch, other),
    "dan-van-kheo-9.9.9-x64-khong-can-cai.exe",
  ]) {
    await put(name, installer("9.9.9"));
  }
  await mkdir(join(stick, nameOf("2.0.0")));
  await symlink("/bin/sh", join(stick, nameOf("3.0.0")));
  const app = await built.start("tricks");
  expect(await look(app)).toMatchObject({ message: words.none(stick, "0.1.0") });
  await rm(stick, { recursive: true });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await look(app)).toMatchObject({ message: words.unreadable(stick) });
});

test("nothing is looked for over the net, nor anywhere but on Windows", async () => {
  vi.spyOn(process, "platform", "get").mockReturnValue("linux");
  await put(nameOf("1.0.0"), installer("1.0.0"));
  const app = await built.start("linux");
  expect(await look(app)).toMatchObject({ message: words.onlyWindows });
  const main = await readFile(join(built.folder(), "program/dist/electron/main.cjs"), "utf8");
  expect(main).not.toMatch(/NsisUpdater|autoUpdater|https?\.(request|get)\(|\bnet\.request|\bfetch\(/);
});

test("versions are compared as numbers", () => {
  expect(compareVersions("0.10.0", "0.9.9")).toBeGreaterThan(0);
  expect(compareVersions("1.0.0", "1.0.0")).toBe(0);
  expect(compareVersions("", "0.0.0")).toBeLessThan(0);
});
