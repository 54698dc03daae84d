import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { traced } from "../../electron/main/support/frames.ts";
import { words as supportWords } from "../../electron/main/support/words.ts";
import { words } from "../../electron/words.ts";
import { root } from "../cli/dvk.ts";
import { program } from "./program.ts";
import { type RunningApp, soon } from "./stand-in/launch.ts";

/** What the built program keeps beside the register: the technical log, the last saved files, reminders. */

const built = program();
const sample = { programme: "hai-phong-2024", office: "Ban Dân vận Huyện ủy An Lạc", seat: "huyen", sample: true };
const asked = (app: RunningApp, kind: string) => app.world.asked.filter((one) => one.kind === kind);
const plain = (label: string) => label.replace("&", "");

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

test("the log that is collected helps, and holds nobody's name, nor a word of the register", async () => {
  const app = await built.start("log");
  const host = await app.host();
  await host.call("workplace.create", sample);
  const models = await host.call("models.list", {});
  const units = await host.call("units.list", {});
  const inbox = await host.call("inbox.list", {});
  if (!models.ok || !units.ok || !inbox.ok) throw new Error("no register");
  const [model] = models.data;
  const secret = model?.name ?? "";
  // Refusals whose messages name what was asked for, an error that nobody caught, a page that broke.
  await host.call("models.edit", { ids: [secret], changes: { name: secret } });
  await host.call("review.show", { id: units.data[0]?.name ?? "" } as never);
  await host.call("models.show", { id: secret } as never);
  const error = new TypeError(`không có “${secret}” của ${units.data[0]?.name}`);
  const uncaught = (thrown: Error) => {
    for (const hear of process.listeners("uncaughtExceptionMonitor")) hear(thrown, "uncaughtException");
  };
  uncaught(error);
  const named = Object.assign(new Error(secret), { name: `${secret} lỗi` });
  uncaught(named);
  app.world.answers.set("message", [{ response: 0 }, { response: 0 }]);
  (await app.window()).webContents.emit("render-process-gone", {}, { reason: "oom", exitCode: 1 });
  app.world.app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed", exitCode: 5, name: secret });
  const crashes = join(built.folder(), "log/dan-van-kheo/crashes");
  await writeFile(`${crashes}.dmp`, "");

  const to = join(built.folder(), "nhật ký.txt");
  app.world.answers.set("save", [{ canceled: false, filePath: to }]);
  app.system.chooseFromMenu(plain(supportWords.menu));
  await soon(app.world, () => asked(app, "showItemInFolder")[0], "the log in its folder");
  const text = await readFile(to, "utf8");
  expect(text).toMatch(/^program 0\.1\.0/);
  expect(text).toContain('"what":"refused","operation":"models.edit"');
  expect(text).toContain('"what":"window-gone","reason":"oom"');
  expect(text).toContain('"process":"GPU","reason":"crashed","code":5');
  expect(text).toMatch(/"error":"TypeError","where":\["/);
  const told = text.normalize("NFC").toLowerCase();
  const held = [
    ...models.data.flatMap((one) => [one.name, one.subject, one.leader, one.responsible, one.unit]),
    ...units.data.flatMap((unit) => [unit.name, ...unit.aliases]),
    ...inbox.data.map(({ name }) => name),
    sample.office,
    built.folder(),
  ];
  const names = held.flatMap((one) =>
    typeof one === "string" && one.trim().length > 3 ? [one.normalize("NFC").toLowerCase()] : [],
  );
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name) => told.includes(name))).toEqual([]);
});

test("what fails that nobody waits for is noted, and told where she asked for it", async () => {
  const own = join(built.folder(), "failing/dan-van-kheo");
  // Where the program keeps its choices lie folders, so that none can be read or written.
  for (const name of ["window.json", "reminders.json", "log/log.1.txt"])
    await mkdir(join(own, name), { recursive: true });
  const app = await built.start("failing");
  const log = () => readFile(join(own, "log/log.txt"), "utf8");
  const errors = async () => (await log()).match(/"what":"error"/g)?.length ?? 0;
  const window = await app.window();
  // Reading the window's place and the choice of reminders; the program goes on with fresh ones.
  expect(await errors()).toBe(2);
  app.system.chooseFromMenu(plain(words.menu.reminders), false);
  await expect.poll(errors).toBe(3);
  expect(asked(app, "error")).toEqual([]);

  app.world.answers.set("openPath", ["Access is denied."]);
  app.system.chooseFromMenu(plain(words.menu.dataFolder));
  await soon(app.world, () => asked(app, "error")[0], "why the folder does not open");
  const data = join(own, "data");
  const { title, message, cannotOpen } = words.notDone;
  expect(asked(app, "error")[0]?.detail).toBe(`${title}: ${cannotOpen(data, "Access is denied.")}`);
  // A dialogue of the system that fails: nobody has laid an answer ready.
  app.system.chooseFromMenu(plain(supportWords.menu));
  await soon(app.world, () => asked(app, "error")[1], "that the log is not collected");
  expect(asked(app, "error")[1]?.detail).toBe(`${title}: ${message("Gom nhật ký kỹ thuật")}`);
  expect(await errors()).toBe(5);

  const to = join(built.folder(), "nhật ký khác.txt");
  app.world.answers.set("save", [{ canceled: false, filePath: to }]);
  app.world.answers.set("message", [{ response: 0 }]);
  app.system.chooseFromMenu(plain(supportWords.menu));
  await soon(app.world, () => asked(app, "showItemInFolder")[0], "the log in its folder");
  // A part that cannot be read is missed by its name and reason.
  expect(await readFile(to, "utf8")).toContain("log.1.txt EISDIR");
  window.close();
  expect(await app.world.exited).toBe(0);
});

test("crashes are kept on this computer, and none is sent", async () => {
  const app = await built.start("crashes");
  await app.window();
  expect(asked(app, "crashReporter")).toEqual([{ kind: "crashReporter", detail: { uploadToServer: false } }]);
});

test("of an error only its kind and our own lines are kept", () => {
  const error = new RangeError("Xã An Bình");
  error.stack = [
    "RangeError: Xã An Bình",
    "    at readSheet (C:\\Users\\Nguyễn Thị Lan\\AppData\\Local\\Programs\\dan-van-kheo\\resources\\app.asar\\dist\\electron\\office.cjs:10:5)",
    "    at async Promise.all (index 0)",
    "    at node:internal/process/task_queues:95:5",
    "    at /home/lan/Xã An Bình/sổ.txt:1:1",
  ].join("\n");
  expect(traced(error)).toEqual({
    error: "RangeError",
    where: ["readSheet office.cjs:10:5", "? node:internal/process/task_queues:95:5"],
  });
  expect(traced("Xã An Bình")).toEqual({ error: "string", where: [] });
});

test("what was saved is shown in its folder, dragged out, and stands in the menu after a restart", async () => {
  const app = await built.start("saved");
  const host = await app.host();
  const heard: { id: string; name: string }[] = [];
  host.onSaved((file) => heard.push(file));
  await host.call("workplace.create", sample);
  const path = join(built.folder(), "Báo cáo A & B.docx");
  app.world.answers.set("save", [{ canceled: false, filePath: path }]);
  await host.saveFile("Báo cáo.docx", "AAAA");
  app.world.answers.set("open", [{ canceled: false, filePaths: [built.folder()] }]);
  const [to] = await host.chooseFiles("folder");
  const written = await host.call("export.appendix", { code: "all", to: to?.token ?? "", formats: ["xlsx"] });
  if (!written.ok) throw new Error(written.error.message);
  const paths = written.data.files.map((file) => file.path);
  expect(heard.map(({ name }) => name)).toEqual([
    "Báo cáo A & B.docx",
    words.several(paths.length, paths[0]?.split(/[\\/]/).at(-1) ?? ""),
  ]);
  expect(JSON.stringify(heard)).not.toContain(built.folder());

  const { webContents } = await app.window();
  await host.dragSaved(heard[0]?.id ?? "");
  expect(webContents.dragged).toEqual([path]);
  await host.dragSaved(heard[1]?.id ?? "");
  expect(webContents.dragged).toEqual(paths);
  await host.showSaved(heard[0]?.id ?? "");
  expect(asked(app, "showItemInFolder").at(-1)?.detail).toBe(path);
  // A path is no id, and what is gone cannot be shown.
  await expect(host.showSaved(path)).rejects.toThrow(words.unknownToken);
  await expect(host.dragSaved("/etc/passwd")).rejects.toThrow(words.unknownToken);
  await rm(path);
  await expect(host.showSaved(heard[0]?.id ?? "")).rejects.toThrow(words.notThere("Báo cáo A & B.docx"));

  const again = await built.start("saved-elsewhere");
  await again.window();
  expect(again.system.menuEntries().map(({ label }) => label)).not.toContain("Báo cáo A && B.docx");
  app.world.end(0);
  await app.world.exited;
  const restarted = await built.start("saved");
  await restarted.window();
  const last = paths[0]?.split(/[\\/]/).at(-1) ?? "";
  restarted.system.chooseFromMenu(last);
  const shown = await soon(restarted.world, () => asked(restarted, "showItemInFolder")[0], "the file in its folder");
  expect(shown.detail).toBe(paths[0]);
  // One that is gone by now is said to be.
  await rm(paths[0] ?? "");
  restarted.system.chooseFromMenu(last);
  await soon(restarted.world, () => asked(restarted, "error")[0], "that it is gone");
  expect(asked(restarted, "error")[0]?.detail).toContain(words.notThere(last));
});

/** A time zone in which it is noon now, so that no day ends while a test runs. */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

test("a deadline that is near is said once a day, and not where the clerk will not have it", async () => {
  vi.stubEnv("TZ", noonZone());
  onTestFinished(() => void vi.unstubAllEnvs());
  const day = new Date(Date.now() + 3 * 86_400_000);
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const programmes = join(built.folder(), "program/programmes");
  await rm(programmes);
  await cp(join(root, "programmes"), programmes, { recursive: true });
  // A guidance document of the year that it is, with a deadline in three days.
  const text = await readFile(join(programmes, "hai-phong-2024.json"), "utf8");
  const programme = JSON.parse(text.replaceAll("2024-", `${day.getFullYear()}-`)) as Record<string, unknown>;
  const deadlines = programme.deadlines as { kind: string; date?: string; inclusive?: boolean }[];
  const deadline = deadlines.find(({ kind }) => kind === "fixed");
  Object.assign(deadline ?? {}, { date, inclusive: true });
  Object.assign(programme, { id: "hai-phong-2024", year: day.getFullYear(), deadlines: [deadline] });
  await writeFile(join(programmes, "hai-phong-2024.json"), JSON.stringify(programme));

  const app = await built.start("reminders");
  const host = await app.host();
  expect(await host.call("workplace.create", { ...sample, sample: false })).toMatchObject({ ok: true });
  expect(await host.call("year.deadlines.list", {})).toMatchObject({ ok: true, data: [{ daysLeft: 3 }] });
  app.world.end(0);
  await app.world.exited;
  await rm(join(built.folder(), "reminders/dan-van-kheo/reminders.json"), { force: true });

  const next = await built.start("reminders");
  const window = await next.window();
  await (await next.host()).call("models.list", {});
  const said = await soon(next.world, () => asked(next, "notification")[0], "the reminder");
  expect(said.detail).toMatchObject({ title: words.reminders.title(1), body: expect.stringContaining("Còn 3 ngày") });
  window.minimized = true;
  next.system.clickNotification();
  expect(window).toMatchObject({ minimized: false, focused: true });
  await (await next.host()).call("models.list", {});
  await (await next.host()).call("year.deadlines.list", {});
  expect(asked(next, "notification")).toHaveLength(1);
  next.world.end(0);
  await next.world.exited;

  const kept = join(built.folder(), "reminders/dan-van-kheo/reminders.json");
  expect(JSON.parse(await readFile(kept, "utf8"))).toMatchObject({ on: true });
  await writeFile(kept, JSON.stringify({ on: false, day: "" }));
  const off = await built.start("reminders");
  await (await off.host()).call("models.list", {});
  await (await off.host()).call("models.list", {});
  expect(asked(off, "notification")).toEqual([]);
});
