import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, optionsFor, refusal, SAMPLES, temporaryWorkplace } from "../testing/workplaces.ts";
import { openWorkplace, type Workplace } from "../workplace.ts";
import { csvCell } from "./audit.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

const CREATION = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen" };
const FILES = ["0313_Dong Hung.xlsx", "0314_Xa Tan Hong dang ky DVK 2024.xlsx"].map((name) =>
  join(SAMPLES, "inbox", name),
);

/** An office with two files in its register. */
async function office(): Promise<{ place: Workplace; folder: string; dataFolder: string }> {
  const { place, folder, options, done } = await temporaryWorkplace(parsers);
  onTestFinished(done);
  await data(place, "workplace.create", { ...CREATION, units: join(SAMPLES, "units.csv") });
  await data(place, "import.run", { paths: FILES });
  return { place, folder, dataFolder: options.dataFolder };
}

/** Another run of the program over a data folder. */
function again(dataFolder: string): Workplace {
  const place = openWorkplace(optionsFor(dataFolder, parsers));
  onTestFinished(() => place.close());
  return place;
}

describe("backups in the program", () => {
  test("what is backed up is previewed, restored from the list, and what was there is kept aside", async () => {
    const { place } = await office();
    const before = await data(place, "models.list", {});
    const taken = await data(place, "safety.backup", {});
    expect(taken).toMatchObject({ encrypted: false, problems: [], register: { counts: { models: before.length } } });
    const { summary } = await data(place, "import.run", { paths: [join(SAMPLES, "inbox", "0318_Xa Minh Duc.xlsx")] });
    const after = await data(place, "models.list", {});
    expect(summary.models).toBeGreaterThan(0);

    const { backups } = await data(place, "safety.list", {});
    expect(backups).toHaveLength(1);
    const id = backups[0]?.id ?? "";
    const preview = await data(place, "safety.inspect", { id });
    expect(preview.backup.counts.models).toBe(before.length);
    expect(preview.present?.counts.models).toBe(after.length);
    expect(preview.present?.revision).toBeGreaterThan(preview.backup.revision);
    const restored = await data(place, "safety.restore", { id });
    expect(restored.before).toEqual(preview.present);
    expect(await data(place, "models.list", {})).toEqual(before);
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });

    // And forward again from what was kept aside, which is in the list too.
    const listed = await data(place, "safety.list", {});
    const aside = listed.backups.find(({ reason }) => reason === "before-restore");
    expect(restored.keptAside).toContain(aside?.id.replace("own/", "") ?? "?");
    await data(place, "safety.restore", { id: aside?.id ?? "" });
    expect(await data(place, "models.list", {})).toEqual(after);
  });

  test("one file carries everything to another computer, under a password too", async () => {
    const { place, folder } = await office();
    const models = await data(place, "models.list", {});
    const out = join(folder, "usb");
    await mkdir(out);
    const taken = await data(place, "safety.backup", { to: out, password: "mật khẩu 2024" });
    expect(taken.path).toBe(join(out, "So-dan-van-kheo-2024-03-28.dvk"));
    expect(taken).toMatchObject({ encrypted: true, files: 2 });
    const other = again(join(folder, "máy khác", "data"));
    expect((await data(other, "workplace.state", {})).created).toBe(false);
    expect(await refusal(other, "safety.inspect", { path: taken.path })).toBe("locked");
    expect(await refusal(other, "safety.restore", { path: taken.path, password: "sai mật khẩu" })).toBe("locked");
    expect(await readdir(folder)).not.toContain("máy khác");
    const asked = { path: taken.path, password: "mật khẩu 2024" };
    expect((await data(other, "safety.inspect", asked)).present).toBeNull();
    await data(other, "safety.restore", asked);
    expect((await data(other, "workplace.state", {})).created).toBe(true);
    expect(await data(other, "models.list", {})).toEqual(models);
  });

  test("a backup is written neither over another file nor into the data", async () => {
    const { place, folder, dataFolder } = await office();
    const letter = join(folder, "công văn.docx");
    await writeFile(letter, "x");
    expect(await refusal(place, "safety.backup", { to: letter })).toBe("invalid");
    expect(await readFile(letter, "utf8")).toBe("x");
    expect(await refusal(place, "safety.backup", { to: join(dataFolder, "files", "a.dvk") })).toBe("invalid");
    expect(await refusal(place, "safety.backup", { to: join(folder, "x.dvk"), password: "ngắn" })).toBe("invalid");
    expect(await refusal(place, "safety.restore", { id: "own/../../x.dvk" })).toBe("not-found");
    expect(await refusal(place, "safety.restore", {})).toBe("invalid");
  });

  test("before a file is taken back the register is backed up; where it cannot be, nothing is taken back", async () => {
    const { place, dataFolder } = await office();
    const models = await data(place, "models.list", {});
    const [first] = await data(place, "inbox.list", {});
    await data(place, "undo", { id: first?.id ?? "" });
    const { backups } = await data(place, "safety.list", {});
    expect(backups.map(({ reason }) => reason)).toEqual(["before-undo"]);
    expect(backups[0]?.register?.counts.models).toBe(models.length);
    const left = await data(place, "models.list", {});
    // A file where the folder of backups should be: nothing can be written there.
    await rm(join(dataFolder, "backups"), { recursive: true });
    await writeFile(join(dataFolder, "backups"), "");
    const second = (await data(place, "inbox.list", {})).find(({ status }) => status === "imported");
    expect(await refusal(place, "undo", { id: second?.id ?? "" })).toBe("failed");
    expect(await data(place, "models.list", {})).toEqual(left);
  });

  test("the program backs up by itself after its start", async () => {
    const { place } = await office();
    for (;;) {
      const { backups, problem } = await data(place, "safety.list", {});
      expect(problem).toBeNull();
      if (backups.length === 0) continue;
      expect(backups.map(({ reason }) => reason)).toEqual(["start"]);
      break;
    }
  });

  test("a second folder gets every backup with its files; while it is away that is said", async () => {
    const { place, folder, dataFolder } = await office();
    const stick = join(folder, "USB");
    expect(await refusal(place, "safety.second", { to: stick })).toBe("not-found");
    expect(await refusal(place, "safety.second", { to: join(dataFolder, "backups") })).toBe("invalid");
    await mkdir(stick);
    const { second } = await data(place, "safety.second", { to: stick });
    expect(second).toMatchObject({ folder: stick, reachable: true });
    const listed = await data(place, "safety.list", {});
    expect(listed.backups.map((one) => one.place).sort()).toEqual(["own", "second"]);
    await rm(stick, { recursive: true });
    expect(await data(place, "safety.list", {})).toMatchObject({ second: { reachable: false, newest: null } });
    const taken = await data(place, "safety.backup", {});
    expect(taken.problems.join()).toContain(stick);
    await mkdir(stick);
    expect((await data(place, "safety.backup", {})).problems).toEqual([]);
    expect(await data(place, "safety.second", { to: null })).toEqual({ second: null });
  });

  test("a damaged register is refused at the start, and the newest good backup brings it back", async () => {
    const { place, dataFolder } = await office();
    const models = await data(place, "models.list", {});
    await data(place, "safety.backup", {});
    await place.close();
    await writeFile(join(dataFolder, "register.sqlite"), "hỏng".repeat(3000));
    const next = again(dataFolder);
    expect(await refusal(next, "workplace.state", {})).toBe("damaged");
    const { backups } = await data(next, "safety.list", {});
    const id = backups[0]?.id ?? "";
    expect(await data(next, "safety.inspect", { id })).toMatchObject({ present: null, problems: [] });
    const restored = await data(next, "safety.restore", { id });
    expect(restored.before).toBeNull();
    expect(await readFile(join(restored.keptAside ?? "", "register.sqlite"), "utf8")).toContain("hỏng");
    expect(await data(next, "workplace.state", {})).toMatchObject({ created: true, writable: true });
    expect(await data(next, "models.list", {})).toEqual(models);
  });

  test("work that is under way is finished before a restore, and what comes meanwhile waits for it", async () => {
    const { place } = await office();
    await data(place, "safety.backup", {});
    const id = (await data(place, "safety.list", {})).backups[0]?.id ?? "";
    const before = await data(place, "models.list", {});
    const [importing, restoring, listing] = await Promise.all([
      place.call("import.run", { paths: [join(SAMPLES, "inbox", "0318_Xa Minh Duc.xlsx")] }),
      place.call("safety.restore", { id }),
      place.call("models.list", {}),
    ]);
    expect([importing.ok, restoring.ok]).toEqual([true, true]);
    expect(listing).toEqual({ ok: true, data: before });
  });
});

describe("the lock", () => {
  test("is asked for at the next start and keeps everything behind it", async () => {
    const { place, dataFolder } = await office();
    expect(await refusal(place, "safety.lock", { password: "abc" })).toBe("invalid");
    expect(await data(place, "safety.lock", { password: "Đào Văn" })).toEqual({ lock: true });
    expect(await refusal(place, "safety.lock", { password: null, current: "khác" })).toBe("locked");
    await data(place, "models.list", {});
    await place.close();

    const next = again(dataFolder);
    for (const operation of ["workplace.state", "models.list", "safety.list"] as const) {
      expect(await refusal(next, operation, {})).toBe("locked");
    }
    expect(await refusal(next, "safety.restore", { id: "own/x" })).toBe("locked");
    expect(await refusal(next, "safety.unlock", { password: "đào văn" })).toBe("locked");
    await data(next, "safety.unlock", { password: "Đào Văn".normalize("NFD") });
    expect((await data(next, "models.list", {})).length).toBeGreaterThan(0);
    const stored = await readFile(join(dataFolder, "computer.json"), "utf8");
    expect(stored).not.toContain("Đào");
    expect(await data(next, "safety.lock", { password: null, current: "Đào Văn" })).toEqual({ lock: false });
    await next.close();
    expect((await data(again(dataFolder), "safety.list", {})).lock).toBe(false);
  });
});

describe("the log of what was done", () => {
  test("is read page by page and saved whole", async () => {
    const { place } = await office();
    const first = await data(place, "safety.audit", { limit: 3 });
    expect(first.entries).toHaveLength(3);
    const rest = await data(place, "safety.audit", { before: first.entries.at(-1)?.id ?? 0, limit: 500 });
    expect(first.entries.length + rest.entries.length).toBe(first.total);
    const all = [...first.entries, ...rest.entries];
    expect(all.every(({ label, action }) => label !== action)).toBe(true);
    // Named as the clerk knows it: the file, never its id.
    expect(all.filter(({ action }) => action === "save-submission").map(({ about }) => about)).toEqual(
      FILES.map((path) => basename(path)).reverse(),
    );
    expect(all.find(({ action }) => action === "save-programme")?.about).toMatch(/Dân vận khéo/iu);
    expect(all.find(({ action }) => action === "import-units")).toMatchObject({
      about: null,
      more: expect.stringMatching(/^thêm \d/u),
    });
    const saved = await data(place, "safety.export-audit", {});
    expect(saved.entries).toBe(first.total);
    const text = Buffer.from(saved.base64, "base64").toString("utf8");
    expect(text.startsWith('\u{feff}"Số","Thời điểm"')).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(first.total + 1);
    expect(text).toContain(`"Nhận tệp","${basename(FILES[0] ?? "")}"`);
  });

  test("says what was decided about a file in words, never by its codes", async () => {
    const { place } = await office();
    const paths = [join(SAMPLES, "inbox", "0319_dang ky mo hinh DVK.xlsx")];
    await data(place, "import.run", { paths });
    const [waiting] = await data(place, "review.list", {});
    const id = waiting?.id ?? "";
    const [unit] = await data(place, "units.list", {});
    await data(place, "review.set", {
      id,
      decisions: { unit: unit?.name ?? "", version: "supplements", "field:Lạ": "ntm", "column:Sheet1!C": "goal" },
    });
    const { entries } = await data(place, "safety.audit", { limit: 10 });
    expect(entries.find(({ action }) => action === "decide")?.more.split(", ")).toEqual([
      unit?.name,
      "bổ sung",
      "NTM kiểu mẫu",
    ]);
  });

  test("names models, units, spellings and decisions that were changed", async () => {
    const { place } = await office();
    const [model] = await data(place, "models.list", {});
    const [unit] = await data(place, "units.list", {});
    await data(place, "models.edit", { ids: [model?.id ?? ""], changes: { goal: "Mục tiêu khác" } });
    await data(place, "models.undo", {});
    await data(place, "units.save", {
      id: unit?.id ?? "",
      name: unit?.name ?? "",
      kind: unit?.kind ?? "",
      parent: unit?.parent ?? null,
      short: null,
      aliases: ["Cách viết khác"],
      flags: [],
    });
    const { entries } = await data(place, "safety.audit", { limit: 10 });
    const told = entries.map(({ label, about, more }) => [label, about, more]);
    expect(told.slice(0, 3)).toEqual([
      ["Thêm hoặc sửa đơn vị", unit?.name, ""],
      ["Hoàn tác lần sửa tay", "1 mô hình", ""],
      ["Sửa tay mô hình", "1 mô hình", "Mục tiêu"],
    ]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "＝1"])(
    "what looks like a formula stays text: %j",
    (text) => {
      expect(csvCell(text)).toMatch(/^"'/);
      expect(csvCell("Xã “An” – 5%")).toBe('"Xã “An” – 5%"');
    },
  );
});
