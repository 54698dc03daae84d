import { readFileSync } from "node:fs";
import { mkdir, readdir, rm, symlink, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Parsers } from "../../core/office/parsers.ts";
import { codes, parsers, registration, TestOffice } from "./office.ts";
import { storedZip } from "./zip.ts";

const sheet = (unit: string, ...names: string[]) => registration(unit, names);

describe("what is received", () => {
  it("folders at any depth, archives by their members, in the order that a person counts", async () => {
    const office = await TestOffice.open();
    const deep = await office.write("thang 3/tuan 1/2 An Binh.csv", sheet("Xã An Bình", "A"));
    await office.write("thang 3/10 Hoa Lac.csv", sheet("Xã Hòa Lạc", "B"));
    await office.write("thang 3/.DS_Store", "x");
    await office.write("thang 3/~$An Binh.xlsx", "x");
    const zip = storedZip({
      "cum/Minh Duc.csv": sheet("Xã Minh Đức", "C"),
      "Tan Hong.csv": sheet("Xã Tân Hồng", "D"),
      "__MACOSX/._Tan Hong.csv": "x",
    });
    const archive = await office.write("thu.zip", zip);
    const { files, summary } = await office.import([join(office.folder, "inbox")]);
    expect(summary).toEqual({ files: 4, imported: 4, review: 0, rejected: 0, duplicate: 0, models: 4 });
    expect(files.map(({ path }) => path.slice(join(office.folder, "inbox/").length)).sort()).toEqual(
      [
        "thang 3/tuan 1/2 An Binh.csv",
        "thang 3/10 Hoa Lac.csv",
        "thu.zip/cum/Minh Duc.csv",
        "thu.zip/Tan Hong.csv",
      ].sort(),
    );
    expect(files.map(({ path }) => path)).toContain(deep);
    const [member] = files.filter(({ path }) => path.startsWith(archive));
    const [model] = await office.models({ unit: member?.units[0] ?? "" });
    expect(model?.source?.file).toBe(basename(member?.path ?? ""));
  });

  it("a folder whose links go round, once", async () => {
    const office = await TestOffice.open();
    const path = await office.write("vong/An Binh.csv", sheet("Xã An Bình", "A"));
    await symlink(dirname(path), join(dirname(path), "lại"), "dir");
    expect((await office.import([dirname(path)])).files.map(({ status }) => status)).toEqual(["imported"]);
  });

  it("200 files and more in one drop", async () => {
    const office = await TestOffice.open({ units: null });
    const names = Array.from({ length: 210 }, (_, i) => `Xã Thử ${String.fromCharCode(65 + (i % 26))}${i}`);
    const list = await office.write("units.csv", ["name,kind", ...names.map((name) => `${name},Xã`)].join("\n"));
    await office.call("units.import", { path: list });
    for (const [i, name] of names.entries()) {
      await office.write(`thu/${i}.csv`, registration(null, [{ name: `Mô hình ${i}`, unit: name }]));
    }
    const { summary, files } = await office.import([join(office.folder, "inbox", "thu")]);
    expect(summary).toEqual({ files: 210, imported: 210, review: 0, rejected: 0, duplicate: 0, models: 210 });
    expect(files.map(({ path }) => basename(path))).toEqual(names.map((_, i) => `${i}.csv`));
    expect((await office.models()).map(({ unit }) => unit).sort()).toEqual([...names].sort());
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });
});

describe("files that cannot be had", () => {
  it("are told, and the others go on: a broken link, a file that vanishes before or after it was looked at", async () => {
    const gone = new Set(["2.csv", "4.csv"]);
    const vanish = (path: string) => (gone.has(basename(path)) ? rm(path, { force: true }) : Promise.resolve());
    const thief: Parsers = {
      ...parsers,
      isArchive: async (path) => {
        if (basename(path) === "2.csv") await vanish(path);
        return parsers.isArchive(path);
      },
      read: async (path) => {
        await vanish(path);
        return parsers.read(path);
      },
    };
    const office = await TestOffice.open({ parsers: thief });
    for (const [i, unit] of ["Xã An Bình", "Xã Hòa Lạc", "Xã Minh Đức", "Xã Tân Hồng", "Xã Lưu Xá"].entries()) {
      await office.write(`thu/${i + 1}.csv`, sheet(unit, `Mô hình ${i + 1}`));
    }
    await symlink(join(office.folder, "absent"), join(office.folder, "inbox/thu/6.csv"));
    const { files, summary } = await office.import([join(office.folder, "inbox/thu")]);
    expect(files.map(({ path, status }) => [basename(path), status])).toEqual([
      ["1.csv", "imported"],
      ["2.csv", "rejected"],
      ["3.csv", "imported"],
      ["4.csv", "rejected"],
      ["5.csv", "imported"],
      ["6.csv", "rejected"],
    ]);
    expect(summary).toMatchObject({ files: 6, imported: 3, rejected: 3, models: 3 });
    for (const file of files.filter(({ status }) => status === "rejected")) {
      expect(codes(file)).toEqual(["unreadable"]);
      expect(file.problems[0]?.message).toContain(basename(file.path));
    }
    expect(new Set(files.map(({ id }) => id)).size).toBe(6);
    expect((await office.names()).sort()).toEqual(["Mô hình 1", "Mô hình 3", "Mô hình 5"]);
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
    expect((await readdir(join(office.data, "files"))).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("the day of receipt", () => {
  it("is the given one, else the file's own in the office's time, kept as assumed", async () => {
    const office = await TestOffice.open();
    const path = await office.write("An Binh.csv", sheet("Xã An Bình", "A"));
    const evening = new Date(2024, 2, 30, 23, 30);
    await utimes(path, evening, evening);
    const [assumed] = (await office.call("import.run", { paths: [path] })).files;
    expect(await office.store.submission(assumed?.id ?? "")).toMatchObject({
      receivedAt: expect.stringMatching(/^2024-03-30T23:30:00/u),
      receivedAssumed: true,
    });
    const given = await office.importOne(await office.write("b.csv", sheet("Xã Hòa Lạc", "B")), {
      received: "2024-04-01",
    });
    expect(await office.store.submission(given.id)).toMatchObject({ receivedAt: "2024-04-01", receivedAssumed: false });
  });

  it("tells who has sent, whatever became of their file's name", async () => {
    const office = await TestOffice.open();
    const missing = async () => (await office.call("status", { asOf: "2024-03-30" })).missing.map(({ unit }) => unit);
    expect(await missing()).toHaveLength(27);
    await office.importOne(await office.write("a.csv", sheet("Xã An Bình", "A")));
    const waits = await office.importOne(await office.write("b.csv", sheet("Xã Phúc Lân", "B")));
    expect(await missing()).toHaveLength(26);
    expect(await missing()).not.toContain("Xã An Bình");
    await office.settle(waits.id, { unit: "Xã Phúc Lâm" });
    expect(await missing()).not.toContain("Xã Phúc Lâm");
    await office.call("undo", { id: waits.id });
    expect(await missing()).toContain("Xã Phúc Lâm");
  });
});

describe("a rehearsal", () => {
  it("answers as the import will, and an import may follow", async () => {
    const office = await TestOffice.open();
    await mkdir(join(office.folder, "inbox"), { recursive: true });
    const path = await office.write("thu.zip", readFileSync("samples/inbox/0313_MTTQ va Huyen doan.zip"));
    const rehearsed = await office.import([path], { dryRun: true });
    expect(await office.models()).toEqual([]);
    expect(await office.store.submissions({})).toEqual([]);
    expect(await office.import([path])).toEqual(rehearsed);
    expect(await office.models()).toHaveLength(rehearsed.summary.models);
  });
});
