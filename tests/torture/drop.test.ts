import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { hostileFiles } from "./hostile.ts";
import { newOffice } from "./office.ts";
import { xlsx, xmlRow, zip } from "./zip.ts";

const MB = 1024 * 1024;
const pool = createParserPool({ size: 2, timeout: 60_000, residentBytes: 800 * MB });
afterAll(() => pool.close());

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "dvk-torture-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const good = xlsx(
  `<sheetData>${xmlRow(1, ["Đơn vị: Xã Hòa Lạc"])}${xmlRow(2, ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung"])}${xmlRow(3, ["1", "Tuyến đường hoa", "Kinh tế", "Trồng hoa"])}</sheetData>`,
);
/** Its hidden columns are two thousand million, which the reader's library writes down one by one. */
const hog = xlsx(`<cols><col min="1" max="2000000000" hidden="1"/></cols><sheetData>${xmlRow(1, ["x"])}</sheetData>`);

/** A file of that size that takes no room. */
async function sparse(path: string, size: number, start = ""): Promise<void> {
  const file = await open(path, "w");
  await file.write(start);
  await file.truncate(size);
  await file.close();
}

describe("a drop of hostile files", () => {
  it("goes through as a whole: each file has its outcome, and good ones between them are imported", async () => {
    const root = await folder();
    const inbox = join(root, "inbox");
    await mkdir(inbox);
    const hostile = hostileFiles();
    await Promise.all(hostile.map(({ name, bytes }) => writeFile(join(inbox, name), bytes)));
    await sparse(join(inbox, "huge.xlsx"), 200 * MB, "PK\u0003\u0004");
    await writeFile(join(inbox, "hog.xlsx"), hog);
    const zeros = Buffer.alloc(40 * MB);
    const inner = zip([{ name: "zeros", content: zeros }]);
    await writeFile(join(inbox, "z1-nested.zip"), zip([{ name: "a.zip", content: inner }]));
    await writeFile(join(inbox, "z2-gigabyte.zip"), zip([{ name: "zeros", content: zeros, claims: 1024 * MB }]));
    await writeFile(
      join(inbox, "z3-lie.zip"),
      zip([
        { name: "zeros.xlsx", content: zeros, claims: 10 },
        { name: "../../../good.xlsx", content: good },
      ]),
    );
    const { office, store } = await newOffice(join(root, "data"), pool);
    onTestFinished(() => store.close());

    const { files } = await office.call("import.run", { paths: [inbox] });
    const outcome = new Map(files.map((file) => [file.path.slice(inbox.length + 1), file]));
    for (const { name, code } of hostile) {
      const file = outcome.get(name);
      if (code !== null) expect([name, file?.status, file?.problems[0]?.code]).toEqual([name, "rejected", code]);
      // One sender's same table over and over: taken once, then known again, or put to a person.
      else expect([name, file?.status]).toEqual([name, expect.stringMatching(/^(imported|review|duplicate)$/)]);
    }
    const codes = (name: string) => outcome.get(name)?.problems[0]?.code;
    expect(codes("huge.xlsx")).toBe("too-large");
    // Whichever limit a slow machine meets first; that memory is watched is tested beside the pool.
    expect(codes("hog.xlsx")).toMatch(/^(out-of-memory|timeout)$/);
    expect(codes("z1-nested.zip/a.zip/zeros")).toBe("not-a-spreadsheet");
    expect(codes("z2-gigabyte.zip")).toBe("too-large");
    expect(codes("z3-lie.zip/zeros.xlsx")).toBe("corrupt");
    expect(outcome.get("z3-lie.zip/../../../good.xlsx")?.status).toBe("imported");
    expect(files).toHaveLength(hostile.length + 6);
    for (const { rows } of files) expect(rows.seen).toBe(rows.imported + rows.setAside);
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });
});
