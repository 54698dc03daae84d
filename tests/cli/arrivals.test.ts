import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Grid } from "../../core/intake/read/grid.ts";
import type { Parsers } from "../../core/office/parsers.ts";
import { mail } from "./mail.ts";
import { codes, parsers, registration, TestOffice } from "./office.ts";
import { storedZip } from "./zip.ts";

describe("an e-mail", () => {
  it("tells whose its files are, when they came, and what they take the place of; its words are kept", async () => {
    // The day on which a mail came is the day of the office's own clock.
    vi.stubEnv("TZ", "Asia/Ho_Chi_Minh");
    onTestFinished(() => void vi.unstubAllEnvs());
    const office = await TestOffice.open();
    const first = mail(
      { from: "Văn thư", subject: "Xã An Bình đăng ký", date: "Mon, 18 Mar 2024 09:12:00 +0700" },
      "Kính gửi Ban Dân vận.",
      { "Book1.csv": registration(null, ["A", "B", "C"]) },
    );
    const second = mail(
      { from: "UBND xã An Bình", subject: "Danh sách", date: "Wed, 20 Mar 2024 09:12:00 +0700" },
      "Xã gửi lại danh sách, thay thế bản cũ.",
      { "Book1.csv": registration(null, ["A", "B", "D"]) },
    );
    // The later mail has the earlier name.
    const paths = [await office.write("1.eml", second), await office.write("2.eml", first)];
    const { files } = await office.call("import.run", { paths });
    expect(files.map(({ status, sender, version }) => [status, sender, version.kind])).toEqual([
      ["imported", "Xã An Bình", "first"],
      ["imported", "Xã An Bình", "replaces"],
    ]);
    const [one, two] = files;
    expect(await office.store.submission(one?.id ?? "")).toMatchObject({
      receivedAt: "2024-03-18T09:12:00+07:00",
      receivedAssumed: false,
    });
    expect(await office.store.decisions(two?.id ?? "")).toMatchObject({
      "mail:text": "Xã gửi lại danh sách, thay thế bản cũ.",
      "mail:date": "2024-03-20T02:12:00.000Z",
    });
    expect(one && codes(one)).toContain("mail-pictures");
    expect((await office.names()).sort()).toEqual(["A", "B", "D"]);
  });
});

describe("an archive", () => {
  it("in an archive is opened, one in that is refused in words; a mail in it is opened too", async () => {
    const office = await TestOffice.open();
    const deepest = storedZip({ "x.csv": "x" });
    const inner = storedZip({ "Hoa Lac.csv": registration("Xã Hòa Lạc", ["B"]), "nữa.zip": deepest });
    const letter = mail({ from: "", subject: "Xã Minh Đức", date: "Mon, 18 Mar 2024 09:12:00 +0700" }, "", {
      "Book1.csv": registration(null, ["C"]),
    });
    const outer = storedZip({
      "An Binh.csv": registration("Xã An Bình", ["A"]),
      "trong.zip": inner,
      "thư.eml": letter,
    });
    const { files } = await office.import([await office.write("thu.zip", outer)]);
    const outcome = Object.fromEntries(files.map((file) => [file.path.split("/inbox/")[1], file.status]));
    expect(outcome).toEqual({
      "thu.zip/An Binh.csv": "imported",
      "thu.zip/trong.zip/Hoa Lac.csv": "imported",
      "thu.zip/trong.zip/nữa.zip": "rejected",
      "thu.zip/thư.eml/Book1.csv": "imported",
    });
    const refused = files.find(({ status }) => status === "rejected");
    expect(refused?.problems[0]?.message).toContain("nhiều lớp tệp nén");
    expect((await office.names()).sort()).toEqual(["A", "B", "C"]);
  });

  it("with a password says so, and names the member; the archive is kept", async () => {
    const office = await TestOffice.open();
    // Twelve bytes stand before what was made unreadable (APPNOTE 6.1).
    const locked = storedZip({ "An Binh.csv": `${"x".repeat(12)}${registration("Xã An Bình", ["A"])}` });
    for (const [signature, flags, size] of [
      ["PK\u0001\u0002", 8, 24],
      ["PK\u0003\u0004", 6, 22],
    ] as const) {
      const at = locked.indexOf(signature, 0, "latin1");
      locked.writeUInt16LE(locked.readUInt16LE(at + flags) | 1, at + flags);
      locked.writeUInt32LE(locked.readUInt32LE(at + size) - 12, at + size);
    }
    const [file] = (await office.import([await office.write("khoa.zip", locked)])).files;
    expect(file).toMatchObject({ status: "rejected", problems: [{ code: "password-protected" }] });
    expect(file?.problems[0]?.message).toContain("“An Binh.csv”");
    expect(readFileSync(office.store.filePath(file?.sha256 ?? ""))).toEqual(locked);
  });

  it("of a Vietnamese Windows has its names read", async () => {
    const office = await TestOffice.open();
    const name = iconv.encode("Xã Hòa Lạc.csv".normalize("NFD"), "windows-1258");
    const stand = "n".repeat(name.length);
    const zip = storedZip({ [stand]: registration(null, ["A"]) });
    for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) name.copy(zip, at);
    for (const [signature, flags] of [
      ["PK\u0001\u0002", 8],
      ["PK\u0003\u0004", 6],
    ] as const) {
      zip.writeUInt16LE(0, zip.indexOf(signature, 0, "latin1") + flags);
    }
    const [file] = (await office.import([await office.write("windows.zip", zip)])).files;
    expect(file).toMatchObject({ sender: "Xã Hòa Lạc", path: expect.stringMatching(/Xã Hòa Lạc\.csv$/u) });
  });
});

describe("a file over which planning stumbles", () => {
  it("costs that file alone: it is told and kept, and the others go on", async () => {
    const broken: Parsers = {
      ...parsers,
      // A parser that gives back something that is no grid.
      read: async (path) => {
        const grid = await parsers.read(path);
        const poisoned = grid.sheets[0]?.rows.some(({ cells }) => cells.some(({ text }) => text === "Độc"));
        return poisoned ? ({ format: "csv", sheets: [{ name: "A" }] } as unknown as Grid) : grid;
      },
    };
    const office = await TestOffice.open({ parsers: broken });
    const paths = [
      await office.write("1.csv", registration("Xã An Bình", ["A"])),
      await office.write("2 Hoa Lac.csv", registration("Xã Hòa Lạc", ["Độc"])),
      await office.write("3.csv", registration("Xã Minh Đức", ["C"])),
    ];
    const { files } = await office.import(paths);
    expect(files.map(({ status }) => status)).toEqual(["imported", "rejected", "imported"]);
    expect(files[1]).toMatchObject({ problems: [{ code: "unexpected" }], sender: "Xã Hòa Lạc" });
    expect(readFileSync(office.store.filePath(files[1]?.sha256 ?? ""), "utf8")).toContain("Độc");
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });
});

describe("the order of a drop", () => {
  it("is told by titles too: the first list before the one that replaces it, whatever their names", async () => {
    const office = await TestOffice.open();
    const later = registration("Xã An Bình", ["A", "B", "D"], "DANH SÁCH ĐĂNG KÝ MÔ HÌNH (LẦN 2)");
    const first = registration("Xã An Bình", ["A", "B", "C"]);
    const paths = [await office.write("1.csv", later), await office.write("2.csv", first)];
    const { files } = await office.import(paths);
    expect(files.map(({ path, version }) => [path.slice(-5), version.kind])).toEqual([
      ["2.csv", "first"],
      ["1.csv", "replaces"],
    ]);
  });
});

describe("many supplements of one unit", () => {
  it.each([
    ["each brings one of its own", false],
    ["each tells the first one's model anew", true],
  ])("have each earlier paper read from the store once, not once for each later one: %s", async (_name, anew) => {
    const readsFor = async (count: number) => {
      const office = await TestOffice.open();
      let reads = 0;
      const models = office.store.models.bind(office.store);
      office.store.models = (filter) => {
        if (filter.submissionId !== undefined) reads++;
        return models(filter);
      };
      const paths: string[] = [];
      for (let i = 0; i < count; i++) {
        const title = `DANH SÁCH BỔ SUNG ${i + 1}`;
        const models = [`Mô hình ${i}`, ...(anew ? [{ name: "Mô hình chung", goal: `${i} hộ` }] : [])];
        paths.push(await office.write(`bo sung ${i}.csv`, registration("Xã An Bình", models, title)));
      }
      const { summary } = await office.import(paths);
      expect(summary.imported).toBe(count);
      expect(await office.names()).toHaveLength(count + (anew ? 1 : 0));
      return reads;
    };
    const few = await readsFor(4);
    expect(few).toBeGreaterThan(0);
    // Sixteen times as many papers: reading anew for each would be two hundred and fifty-six times the work.
    expect((await readsFor(4 * 16)) / few).toBeLessThan(32);
  });
});
