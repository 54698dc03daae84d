import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Progress } from "../../core/host.ts";
import { words } from "../../electron/words.ts";
import { root } from "../cli/dvk.ts";
import { program } from "./program.ts";
import { droppedFile, type RunningApp, soon } from "./stand-in/launch.ts";

/** The window's life in the built program: menu, zoom, a second start, closing, printing, a crash. */

const built = program();
const sample = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen", sample: true };
const asked = (app: RunningApp, kind: string) => app.world.asked.filter((one) => one.kind === kind);

test("a second start brings the first window to the front and ends itself", async () => {
  const first = await built.start("two");
  const window = await first.window();
  window.minimized = true;
  const second = await built.start("two");
  expect(await second.world.exited).toBe(0);
  expect(window).toMatchObject({ minimized: false, shown: true, focused: true });
  // Another person's settings are another program.
  const third = await built.start("three");
  await third.window();
  expect(third.world.exitCode).toBeNull();
});

test("closing in the middle of a drop asks; staying goes on, stopping ends after the running file", async () => {
  const app = await built.start("closing");
  const host = await app.host();
  const window = await app.window();
  const heard: Progress[] = [];
  host.onProgress((progress) => heard.push(progress));
  const creating = host.call("workplace.create", sample, "c1");
  await soon(app.world, () => heard.find(({ done }) => done >= 2), "the third file");

  app.world.answers.set("message", [{ response: 0 }]);
  window.close();
  await soon(app.world, () => asked(app, "message")[0], "the question");
  expect(asked(app, "message")[0]?.detail).toMatchObject({ buttons: [words.close.stay, words.close.stop] });
  const before = heard.length;
  await soon(app.world, () => (heard.length > before ? true : undefined), "more files");
  expect(app.world.exitCode).toBeNull();

  app.world.answers.set("message", [{ response: 1 }]);
  window.close();
  window.close();
  expect(await app.world.exited).toBe(0);
  expect(asked(app, "message")).toHaveLength(2);
  expect(app.world.leftAlive).not.toContain("dan-van-kheo-office");
  await creating;

  // Not half a file: the register is sound, and some of the inbox came in but not all.
  const again = await built.start("closing");
  const restarted = await again.host();
  expect(await restarted.call("check", {})).toEqual({ ok: true, data: { sound: true, findings: [] } });
  const inbox = await restarted.call("review.list", {});
  expect(inbox.ok).toBe(true);
});

test("work is cancelled between two files by its id", async () => {
  const app = await built.start("cancel");
  const host = await app.host();
  await host.call("workplace.create", { ...sample, sample: false });
  const [folder] = await host.takeFiles([droppedFile(join(root, "samples/inbox"), "inbox")]);
  const heard: Progress[] = [];
  host.onProgress((progress) => heard.push(progress));
  const importing = host.call("import.run", { paths: [folder?.token ?? ""] }, "mine");
  await soon(app.world, () => heard.find(({ done }) => done >= 1), "the second file");
  await host.cancel("another");
  await host.cancel("mine");
  const answer = await importing;
  expect(heard.every(({ callId }) => callId === "mine")).toBe(true);
  expect(heard.at(-1)?.done).toBeLessThan(20);
  if (answer.ok) expect(answer.data.files.length).toBeLessThan(28);
});

test("an office that dies is told, and started again with the next call", async () => {
  const app = await built.start("crash");
  const host = await app.host();
  await host.call("workplace.state", {});
  const importing = host.call("workplace.create", sample);
  await soon(app.world, () => app.utilities.alive("dan-van-kheo-parser")[0], "a parser");
  app.utilities.alive("dan-van-kheo-office")[0]?.kill("SIGKILL");
  expect(await importing).toEqual({
    ok: false,
    error: { code: "failed", message: words.officeStopped, details: [] },
  });
  expect(await host.call("workplace.state", {})).toMatchObject({ ok: true });
  await soon(
    app.world,
    () => (app.utilities.alive("dan-van-kheo-parser").length === 0 ? true : undefined),
    "no parsers",
  );
});

test("a parser that dies costs one file, whatever it is reading", async () => {
  const app = await built.start("parser");
  const host = await app.host();
  const creating = host.call("workplace.create", sample);
  const parser = await soon(app.world, () => app.utilities.alive("dan-van-kheo-parser")[0], "a parser");
  parser.kill("SIGKILL");
  expect((await creating).ok).toBe(true);
});

test("the menu speaks Vietnamese and presses the page's own keys", async () => {
  const app = await built.start("menu");
  const window = await app.window();
  const shortcuts = new Map(app.system.menuEntries().map(({ label, accelerator }) => [label, accelerator]));
  const of = (label: string) => shortcuts.get(label.replace("&", ""));
  expect(of(words.menu.receive)).toBe("Ctrl+O");
  expect(of(words.menu.print)).toBe("Ctrl+P");
  expect(of(words.menu.undo)).toBe("Ctrl+Z");
  expect(of(words.menu.manual)).toBe("F1");
  app.system.chooseFromMenu(words.menu.receive.replace("&", ""));
  app.system.chooseFromMenu(words.menu.manual.replace("&", ""));
  expect(window.webContents.keys).toEqual(["keyDown control+O", "keyUp control+O", "keyDown F1", "keyUp F1"]);
});

test("zoom stays between 90 and 150 % and is remembered with the window's place", async () => {
  const app = await built.start("zoom");
  const window = await app.window();
  const choose = (label: string, times: number) => {
    for (let i = 0; i < times; i++) app.system.chooseFromMenu(label.replace("&", ""));
    return window.webContents.zoom;
  };
  expect(window.webContents.zoom).toBe(1);
  expect(choose(words.menu.zoomIn, 9)).toBe(1.5);
  expect(choose(words.menu.zoomOut, 9)).toBe(0.9);
  expect(choose(words.menu.zoomReset, 1)).toBe(1);
  expect(choose(words.menu.zoomIn, 2)).toBe(1.2);
  window.bounds = { x: 60, y: 40, width: 1100, height: 640 };
  window.maximized = false;
  window.close();
  await app.world.exited;
  const again = await (await built.start("zoom")).window();
  expect(again).toMatchObject({ bounds: { x: 60, y: 40, width: 1100, height: 640 }, maximized: false });
  expect(again.webContents.zoom).toBe(1.2);
});

test("a paper is printed as a PDF of what was previewed, that the clerk sees first", async () => {
  const app = await built.start("print");
  const host = await app.host();
  await host.print("<title>Phụ lục 1: “2024”</title><p>Danh sách</p>");
  const path = String(asked(app, "openPath")[0]?.detail);
  expect(path).toMatch(/scratch[\\/].+[\\/]Phụ lục 1_ “2024”\.pdf$/u);
  const pdf = await readFile(path, "utf8");
  expect(pdf).toContain("<p>Danh sách</p>");
  expect(pdf).toContain('"preferCSSPageSize":true');
  // The paper can be asked for only while it is drawn.
  expect((await app.network.load("app://paper/1")).status).toBe(404);
  expect((await app.window()).isDestroyed()).toBe(false);
});

test("a kept paper is opened as a copy that can only be read; what the system would run is refused", async () => {
  const app = await built.start("open-copy");
  const host = await app.host();
  await host.openFile("Biên bản: số 5.pdf", Buffer.from("%PDF-1.4").toString("base64"));
  const path = String(asked(app, "openPath")[0]?.detail);
  expect(path).toMatch(/scratch[\\/].+[\\/]Biên bản_ số 5\.pdf$/u);
  expect(await readFile(path, "utf8")).toBe("%PDF-1.4");
  const refused = [
    "anh.jpg.EXE",
    "xem.vbs",
    "tai-lieu.lnk",
    "so.xlsm",
    "mo.settingcontent-ms",
    "khong-duoi",
    "a.pdf .exe",
  ];
  for (const name of refused) {
    await expect(host.openFile(name, "QQ==")).rejects.toThrow("hãy lưu ra ngoài và kiểm tra trước");
  }
  expect(asked(app, "openPath")).toHaveLength(1);
  app.world.answers.set("openPath", ["No application"]);
  await expect(host.openFile("ghi-am.mp3", "QQ==")).rejects.toThrow("ghi-am.mp3");
});

test("each question for files shows first what it is for", async () => {
  const app = await built.start("choose");
  const host = await app.host();
  const cancelled = { canceled: true, filePaths: [] };
  app.world.answers.set("open", [cancelled, cancelled, cancelled]);
  for (const what of ["guidance", "papers", "unit-list"] as const) expect(await host.chooseFiles(what)).toEqual([]);
  expect(asked(app, "open").map(({ detail }) => detail)).toMatchObject([
    {
      title: words.choose.guidance,
      filters: [{ extensions: ["json"] }, { extensions: ["*"] }],
      properties: ["openFile"],
    },
    { title: words.choose.papers, filters: [{ extensions: ["*"] }], properties: ["openFile", "multiSelections"] },
    { title: words.choose.unitList },
  ]);
});
