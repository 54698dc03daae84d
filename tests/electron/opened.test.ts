import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadProgramme } from "../../core/programme/load.ts";
import { backUp } from "../../core/store/backup/testing/back-up.ts";
import { createStore } from "../../core/store/open.ts";
import { CHANNEL } from "../../electron/channels.ts";
import { PAGE } from "../../electron/main/page.ts";
import { words } from "../../electron/words.ts";
import { root } from "../cli/dvk.ts";
import { program } from "./program.ts";
import { soon } from "./stand-in/launch.ts";

/** A double click on a backup: the program starts, or comes to the front, and has it to look at and to restore. */

const built = program();
const sent = () => join(built.folder(), "Thư đến", "sổ của huyện.DVK");

beforeAll(async () => {
  const programme = await loadProgramme(join(root, "programmes"), "hai-phong-2024");
  const dir = join(built.folder(), "another computer");
  const settings = { office: "Ban Dân vận huyện Thử", programmeId: programme.id, seat: "huyen" };
  const store = await createStore(dir, settings, programme);
  await mkdir(join(built.folder(), "Thư đến"), { recursive: true });
  await backUp(store, dir, sent());
  await store.close();
});

test("a start with a backup hands it to the window once, by a token, and restores it where there was nothing", async () => {
  const app = await built.start("opened", ["--allow-file-access-from-files", sent()]);
  const host = await app.host();
  const file = await host.openedBackup();
  expect(file).toMatchObject({ name: "sổ của huyện.DVK" });
  expect(JSON.stringify(file)).not.toContain(built.folder());
  expect(await host.openedBackup()).toBeNull();

  const path = file?.token ?? "";
  // Looking changes nothing.
  expect(await host.call("safety.inspect", { path })).toMatchObject({ ok: true, data: { present: null } });
  expect(await host.call("workplace.state", {})).toMatchObject({ ok: true, data: { created: false } });
  expect(await host.call("safety.restore", { path })).toMatchObject({ ok: true, data: { keptAside: null } });
  expect(await host.call("workplace.state", {})).toMatchObject({ ok: true, data: { created: true } });
});

test("a second start brings the window to the front and hands over its backup, named from where it was started", async () => {
  const first = await built.start("second");
  const window = await first.window();
  const host = await first.host();
  expect(await host.openedBackup()).toBeNull();
  let told = 0;
  host.onBackupOpened(() => {
    told += 1;
  });
  window.minimized = true;
  const second = await built.start("second", [join("..", "Thư đến", "sổ của huyện.DVK")]);
  expect(await second.world.exited).toBe(0);
  await soon(first.world, () => (told > 0 ? true : undefined), "the word of a backup");
  expect(window).toMatchObject({ minimized: false, focused: true });
  expect(await host.openedBackup()).toMatchObject({ name: "sổ của huyện.DVK" });
});

test("one that is gone meanwhile is told in words; what is no backup, or a switch, is none", async () => {
  const gone = await built.start("gone", [join(built.folder(), "đã xóa.dvk")]);
  await expect((await gone.host()).openedBackup()).rejects.toThrow(words.notThere("đã xóa.dvk"));
  for (const args of [["--x=a.dvk"], ["a.dvk.exe"], ["register.sqlite"], []]) {
    const app = await built.start("none", args);
    expect(await (await app.host()).openedBackup(), args.join()).toBeNull();
    app.world.end(0);
    await app.world.exited;
  }
});

test("only the page itself may ask for it", async () => {
  const app = await built.start("asked", [sent()]);
  const foreign = { url: "https://example.org/", parent: null };
  expect(await app.invokeFrom(foreign, CHANNEL.opened, {})).toMatchObject({ ok: false });
  const own = { url: PAGE.address, parent: null };
  expect(await app.invokeFrom(own, CHANNEL.opened, { path: "/etc/passwd" })).toMatchObject({
    ok: false,
    error: { code: "invalid" },
  });
  expect(await (await app.host()).openedBackup()).not.toBeNull();
});
