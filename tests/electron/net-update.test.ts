import { access, chmod, readdir, readFile } from "node:fs/promises";
import { Socket } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { netRefusal } from "../../electron/main/update/net/failure.ts";
import { words } from "../../electron/main/update/net/words.ts";
import { words as updateWords } from "../../electron/main/update/words.ts";
import { installer, nameOf, OURS, signOwn } from "./installers.ts";
import { program } from "./program.ts";
import { soon } from "./stand-in/launch.ts";
import { ADDRESS, box, choose, type Dialogue, messages, updateServer } from "./update-server.ts";

/**
 * Updates over the net: the built program and electron-updater as they are, over the stand-in, whose net leads to a
 * server of this machine. What Windows says of signatures is played as for updates from a stick.
 */

const built = program();
const { answer, pack, publish, start, startOn } = updateServer(built);
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test("off, as it comes: nothing is asked of anybody, and what could ask is not even loaded", async () => {
  const connect = vi.spyOn(Socket.prototype, "connect");
  publish("1.0.0");
  const app = await start("off");
  const host = await app.host();
  const input = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen", sample: true } as const;
  expect(await host.call("workplace.create", input)).toMatchObject({ ok: true });
  expect(box(app)).toBe(false);
  expect(await choose(app, words.menu, 0)).toMatchObject([{ message: words.off }]);
  // Asked whether to switch it on, she does not.
  expect(await choose(app, words.automatic, 0)).toMatchObject([
    { message: words.switchOn, detail: words.switchedOn(ADDRESS), buttons: [words.keepOff, words.turnOn] },
  ]);
  await expect.poll(() => box(app)).toBe(false);
  (await app.window()).close();
  await app.world.exited;
  const again = await start("off");
  await (await again.host()).call("models.list", {});
  expect(await choose(again, words.menu, 0)).toMatchObject([{ message: words.off }]);
  for (const { world } of [app, again]) expect([world.sent, world.loaded]).toEqual([[], []]);
  expect(connect).not.toHaveBeenCalled();
});

test("switched on, it asks the one server, fetches after a yes, and installs when the program has closed", async () => {
  const app = await start("on");
  publish("0.1.0");
  expect(await choose(app, words.automatic, 1, 0)).toMatchObject([
    { message: words.switchOn },
    { message: words.none("0.1.0") },
  ]);
  await expect.poll(() => box(app)).toBe(true);
  expect(app.world.loaded).toEqual(["./updater.cjs"]);
  publish("0.2.0");
  expect(await choose(app, words.menu, 0)).toMatchObject([
    {
      message: words.found("0.2.0"),
      detail: words.mayFetch("0.1.0", words.size(1)),
      buttons: [words.notNow, words.download],
    },
  ]);
  expect(app.world.sent.every(({ url }) => url.startsWith(`${ADDRESS}/latest.yml?`))).toBe(true);
  const offered = { message: updateWords.offer("0.2.0"), detail: updateWords.offered("0.1.0", OURS) };
  expect(await choose(app, words.menu, 1, 0)).toMatchObject([{ message: words.found("0.2.0") }, offered]);
  expect(app.world.sent.map(({ url }) => url)).toContain(`${ADDRESS}/${nameOf("0.2.0")}`);
  expect((await app.window()).progress.at(-1)).toBe(-1);
  // Nothing of what goes out tells one computer from another.
  const { machine, names } = { machine: /[0-9a-f]{8}-[0-9a-f]{4}-/u, names: new Set<string>() };
  for (const { headers } of app.world.sent) {
    for (const name of Object.keys(headers)) names.add(name.toLowerCase());
    expect(JSON.stringify(headers)).not.toMatch(machine);
    expect(headers).toMatchObject({ "x-user-staging-id": "0" });
  }
  expect([...names].sort()).toEqual(["accept", "cache-control", "user-agent", "x-user-staging-id"]);
  expect(app.world.exitCode).toBeNull();
  app.world.end(0);
  await app.world.exited;

  // Windows runs what is called .exe; here it has to be said.
  await chmod(join(built.folder(), "local/dan-van-kheo-updater/pending", nameOf("0.2.0")), 0o755);
  // The next start asks by itself; what was fetched already is not fetched again.
  const next = await startOn("on");
  next.world.answers.set("message", [{ response: 1 }, { response: 1 }]);
  expect(await next.world.exited).toBe(0);
  expect(messages(next)).toMatchObject([{ message: words.found("0.2.0") }, offered]);
  expect(next.world.sent.map(({ url }) => url.split("?")[0])).toEqual([`${ADDRESS}/latest.yml`]);
  const started = join(built.folder(), "on/dan-van-kheo/started");
  await expect.poll(() => readFile(started, "utf8")).toBe("--updated\n");
});

test("switched off again, it asks no more", async () => {
  publish("9.9.9");
  const app = await startOn("again", "ERR_NAME_NOT_RESOLVED");
  await soon(app.world, () => app.world.sent[0], "the question at the start");
  expect(box(app)).toBe(true);
  app.system.chooseFromMenu(words.automatic.replace("&", ""), false);
  await expect.poll(() => box(app)).toBe(false);
  const { length } = app.world.sent;
  expect(await choose(app, words.menu, 0)).toMatchObject([{ message: words.off }]);
  app.world.end(0);
  await app.world.exited;
  const next = await start("again");
  expect(await choose(next, words.menu, 0)).toMatchObject([{ message: words.off }]);
  expect([app.world.sent.length, next.world.sent.length]).toEqual([length, 0]);
});

test("a start says nothing of a net that is not there", async () => {
  const app = await startOn("quiet", "ERR_INTERNET_DISCONNECTED");
  await soon(app.world, () => app.world.sent[0], "the question at the start");
  expect(await choose(app, words.menu, 0)).toMatchObject([{ message: words.failed, detail: words.why.offline }]);
  expect(messages(app)).toHaveLength(1);
});

test.each<[string, () => void | Promise<void>, Partial<Dialogue>[]]>([
  ["an older version", () => publish("0.0.9"), [{ message: words.none("0.1.0") }]],
  ["a trial version", () => publish("1.0.0-beta.1"), [{ message: words.none("0.1.0") }]],
  ["no version", () => publish("mới nhất"), [{ message: words.failed, detail: words.why.answer }]],
  [
    "a page instead",
    () => answer("<html>Đăng nhập mạng</html>"),
    [{ message: words.failed, detail: words.why.answer }],
  ],
  ["nothing there", () => undefined, [{ message: words.failed, detail: words.why.answer }]],
  [
    "sent elsewhere",
    () => answer({ status: 302, location: "https://noi-khac.test/latest.yml" }),
    [{ message: words.failed, detail: words.why.answer }],
  ],
  [
    "another program",
    () => publish("1.0.0", installer("1.0.0"), undefined, "../../tro-choi.exe"),
    [{ message: words.failed, detail: words.why.answer }],
  ],
  [
    "another publisher",
    () => publish("1.0.0", installer("1.0.0", { publisher: "CN=Ai đó" })),
    [{ message: words.found("1.0.0") }, { message: words.notFetched("1.0.0"), detail: updateWords.why.publisher }],
  ],
  [
    "an old program under a new name",
    () => publish("1.0.0", installer("0.0.1")),
    [{ message: words.found("1.0.0") }, { message: words.notFetched("1.0.0"), detail: updateWords.why.version }],
  ],
  [
    "unsigned, where the packing left no publisher to compare",
    async () => {
      publish("1.0.0", installer("1.0.0", { valid: false }));
      await pack(`provider: generic\nurl: ${ADDRESS}\nupdaterCacheDirName: dan-van-kheo-updater\n`);
    },
    [
      { message: words.found("1.0.0") },
      { message: updateWords.refused(nameOf("1.0.0")), detail: updateWords.why.unsigned },
    ],
  ],
  [
    "changed on the way",
    () => publish("1.0.0", installer("1.0.0"), installer("1.0.1")),
    [{ message: words.found("1.0.0") }, { message: words.notFetched("1.0.0"), detail: words.why.damaged }],
  ],
  [
    "a program of our own that is not signed",
    async () => {
      publish("1.0.0");
      await signOwn(built.folder(), { valid: false });
    },
    [{ message: words.found("1.0.0"), detail: updateWords.why["own-unsigned"] }],
  ],
])("refused or passed over: %s", async (why, prepare, said) => {
  await prepare();
  const app = await start(`refused ${why}`);
  const responses = [1, ...said.map(() => 1)];
  const [switchedOn, ...then] = await choose(app, words.automatic, ...responses);
  expect(switchedOn).toMatchObject({ message: words.switchOn });
  expect(then).toMatchObject(said);
  expect(app.world.sent.filter(({ url }) => !url.startsWith(`${ADDRESS}/`))).toEqual([]);
  const left = join(built.folder(), `refused ${why}`, "dan-van-kheo/update");
  expect((await isThere(left)) ? await readdir(left) : []).toEqual([]);
  expect(app.world.exitCode).toBeNull();
});

test("a program without an address, a portable one and another system say so, and ask nobody", async () => {
  const app = await start("cannot");
  const says = async (why: string) => {
    expect(await choose(app, words.automatic, 0)).toMatchObject([{ message: why }]);
    await expect.poll(() => box(app)).toBe(false);
  };
  await pack(`provider: generic\nurl: ${ADDRESS.replace("https", "http")}\n`);
  await says(words.noAddress);
  await pack(null);
  await says(words.noAddress);
  vi.stubEnv("PORTABLE_EXECUTABLE_FILE", "D:\\dan-van-kheo.exe");
  await says(words.portable);
  vi.spyOn(process, "platform", "get").mockReturnValue("linux");
  await says(words.onlyWindows);
  expect([app.world.sent, app.world.loaded]).toEqual([[], []]);
});

test("what failed is said by its cause", () => {
  const coded = (code: string) => Object.assign(new Error("x"), { code });
  expect(netRefusal(new Error("net::ERR_CERT_AUTHORITY_INVALID"))).toBe("certificate");
  expect(netRefusal(new Error("net::ERR_PROXY_CONNECTION_FAILED"))).toBe("offline");
  expect(netRefusal(coded("ENOSPC"))).toBe("disk");
  expect(netRefusal(coded("ERR_UPDATER_INVALID_UPDATE_INFO"))).toBe("answer");
  expect(netRefusal("?")).toBe("answer");
});
