import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import type { Input, Output } from "../../contract.ts";
import { readDocx, readXlsx } from "../../documents/testing/reading.ts";
import { unzip } from "../../documents/write/xlsx/zip.ts";
import { data, refusal, temporaryWorkplace } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

/** The papers of the sample office, by the doors that hosts use. */

const parsers = createParserPool({ size: 2 });
let place: Workplace;
let folder: string;
let done: () => Promise<void>;

beforeAll(async () => {
  ({ place, folder, done } = await temporaryWorkplace(parsers));
  await data(place, "workplace.create", { programme: "hai-phong-2024", office: "-", seat: "huyen", sample: true });
});
afterAll(async () => {
  await done();
  parsers.close();
});

const preview = (code: string, more: object = {}) => data(place, "papers.preview", { code, ...more });
const bytesOf = ({ base64 }: Output<"papers.save">) => Buffer.from(base64 ?? "", "base64");

async function edit(id: string | undefined, changes: Input<"models.edit">["changes"]): Promise<void> {
  const { revision: seen } = await data(place, "office.show", {});
  await data(place, "models.edit", { ids: [id ?? ""], changes, seen });
}

describe("papers.list", () => {
  it("names the appendices of the seat, six reports and the letters; our layouts are said to be ours", async () => {
    const papers = await data(place, "papers.list", {});
    expect(papers.map(({ code }) => code)).toEqual([
      ...["01", "03"],
      ...["report-registration", "report-results", "report-half-year", "report-annual", "report-targets"],
      "report-members",
      ...["reminder", "vetting", "nomination", "decision"],
    ]);
    expect(papers.filter(({ defaultLayout }) => defaultLayout).map(({ code }) => code)).toEqual(["01", "03"]);
    expect(await refusal(place, "papers.preview", { code: "02" })).toBe("unknown-appendix");
  });
});

describe("reports", () => {
  it("every figure counts exactly the models that it names, and nothing unknown is made up", async () => {
    const models = await data(place, "models.list", {});
    const { figures, drafts, html } = await preview("report-annual");
    const ids = new Set(models.map(({ id }) => id));
    expect(figures.length).toBeGreaterThan(20);
    for (const { models: own } of figures) for (const id of own) expect(ids.has(id)).toBe(true);
    const total = figures.find(({ query }) => query === "Mô hình, điển hình trong sổ");
    expect(total).toMatchObject({ paragraph: "registered", text: String(models.length) });
    expect([...(total?.models ?? [])].sort()).toEqual([...ids].sort());
    for (const { code, label } of (await data(place, "office.show", {})).fields) {
      const own = models.filter(({ field }) => field === code);
      const said = figures.find(({ paragraph, query }) => paragraph === `field-${code}` && query.endsWith(label));
      expect(said?.models.length ?? 0).toBe(own.length);
    }
    // Nothing was recorded of inspections: the office has to say.
    expect(drafts.find(({ id }) => id === "inspection")?.draft).toContain("[cần bổ sung]");
    expect(html).toContain('<span class="figure"');
  });

  it("in Word have prose and tables, in Excel the tables on sheets of their own", async () => {
    const docx = await readDocx(
      bytesOf(await data(place, "papers.save", { code: "report-registration", format: "docx" })),
    );
    expect(docx.around).toContain("BÁO CÁO");
    expect(docx.around).toContain("I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TUYÊN TRUYỀN");
    const xlsx = await readXlsx(bytesOf(await data(place, "papers.save", { code: "report-registration" })));
    // Numbers do not wrap in Excel: in a narrow column one goes without its unit.
    const bare = (cells: string[]) => cells.map((cell) => cell.replace(/^(\d+) mô hình.*$/u, "$1"));
    // A text higher than Excel's highest row runs on in rows below: its words come later, but they are the same.
    const wordsOf = (cells: string[]) => bare(cells).join(" ").split(" ").sort();
    expect(wordsOf(xlsx.cells)).toEqual(wordsOf(docx.cells));
    expect(xlsx.around.some((text) => text.includes("LÃNH ĐẠO, CHỈ ĐẠO"))).toBe(false);
  });

  it("keep what the office wrote and renew the rest", async () => {
    const drafted = await preview("report-results");
    const text = "Đã ban hành Kế hoạch số 05-KH/BDVHU.\nĐã phân công từng đồng chí theo dõi.";
    const registered = "Đến nay các đơn vị đã đăng ký đầy đủ.";
    const texts = { leading: text, registered };
    await data(place, "papers.remember", { code: "report-results", texts });
    const written = await preview("report-results");
    for (const line of text.split("\n")) expect(written.html).toContain(line);
    const about = (paper: typeof written, id: string) => paper.drafts.find((one) => one.id === id);
    expect(about(written, "registered")).toMatchObject({ own: true, changed: false });

    const [model] = await data(place, "models.list", {});
    await edit(model?.id, { origin: model?.origin === "new" ? "continued" : "new" });
    const refreshed = await preview("report-results");
    expect(refreshed.html).toContain(registered);
    expect(about(refreshed, "registered")).toMatchObject({ own: true, changed: true });
    expect(about(refreshed, "registered")?.draft).not.toBe(about(drafted, "registered")?.draft);
    await data(place, "papers.remember", { code: "report-results", texts: { leading: null, registered: "" } });
    expect((await preview("report-results")).html).not.toContain(registered);
  });
});

describe("letters", () => {
  it("remind one unit of what it owes, and all of them with a list", async () => {
    const { missing } = await data(place, "status", { asOf: "2024-03-28" });
    const unit = missing[0]?.unit ?? "";
    const one = await preview("reminder", { unit });
    expect(one.html).toContain(`Kính gửi: ${unit}`);
    expect(one.html).not.toContain("<table>");
    const all = await readDocx(bytesOf(await data(place, "papers.save", { code: "reminder", format: "docx" })));
    for (const { unit: name } of missing) expect(all.cells).toContain(name);
    expect(await refusal(place, "papers.preview", { code: "reminder", unit: "Xã Không Có" })).toBe("unknown-unit");
    expect(await refusal(place, "papers.preview", { code: "decision", unit })).toBe("invalid");
  });

  it("bear the marks of their kind: a công văn its subject below the number, a decision its list", async () => {
    const letter = await preview("reminder", { number: "12-CV/BDVHU", date: "2024-04-02" });
    expect(letter.html).toMatch(
      /Số 12-CV\/BDVHU<\/span><\/p><p><span style="font-size:12pt;font-style:italic">Đôn đốc/u,
    );
    expect(letter.html).toContain("ngày 02 tháng 4 năm 2024");
    const decision = await preview("decision", { number: "07-QĐ/BDVHU", date: "2026-06-01" });
    expect(decision.html).toContain("(Kèm theo Quyết định số 07-QĐ/BDVHU ngày 01 tháng 6 năm 2026)");
    // From 27/5/2026 lines stand exactly 18 points apart (05-HD/VPTW).
    expect(decision.html).toContain("line-height:18pt");
  });
});

describe("layouts and what is remembered", () => {
  it("a layout of the office's own takes the default's place until it is taken back", async () => {
    const before = await data(place, "papers.settings", { code: "01" });
    expect(before.ownLayout).toBe(false);
    const layout = {
      title: ["DANH SÁCH MÔ HÌNH"],
      groupBy: "field" as const,
      columns: [
        { column: "ordinal" as const, title: "Số TT", width: 12, align: "center" as const },
        { column: "unit" as const, title: "Nơi thực hiện", width: 60, align: "left" as const },
        { column: "name" as const, title: "Tên gọi", width: 180, align: "left" as const },
      ],
      notes: ["Ghi chú: số liệu do các xã báo cáo."],
    };
    await data(place, "papers.remember", { code: "01", layout });
    const xlsx = await readXlsx(bytesOf(await data(place, "papers.save", { code: "01" })));
    expect(xlsx.cells.slice(0, 6)).toEqual(["Số TT", "Nơi thực hiện", "Tên gọi", "(1)", "(2)", "(3)"]);
    expect(xlsx.around).toContain("Ghi chú: số liệu do các xã báo cáo.");
    expect((await data(place, "papers.list", {})).find(({ code }) => code === "01")?.defaultLayout).toBe(false);
    const twice = { ...layout, columns: [...layout.columns, ...layout.columns.slice(0, 1)] };
    expect(await refusal(place, "papers.remember", { code: "01", layout: twice })).toBe("invalid");
    expect(await refusal(place, "papers.remember", { code: "report-annual", layout })).toBe("invalid");
    await data(place, "papers.remember", { code: "01", layout: null });
    expect(await data(place, "papers.settings", { code: "01" })).toEqual(before);
  });

  it("signer and recipients are remembered for each kind of paper", async () => {
    const signer = { authority: "K/T TRƯỞNG BAN", title: "PHÓ TRƯỞNG BAN", name: "Trần Văn Hùng" };
    await data(place, "papers.remember", {
      code: "report-annual",
      signer,
      recipients: ["Thường trực Huyện ủy", "Lưu Văn phòng"],
    });
    const { html } = await preview("report-annual");
    for (const text of ["Trần Văn Hùng", "- Thường trực Huyện ủy;", "- Lưu Văn phòng."]) expect(html).toContain(text);
    expect((await preview("report-targets")).html).not.toContain("Trần Văn Hùng");
  });
});

describe("the State's layout", () => {
  it("is remembered for the paper that it was chosen for, alone or with others, until it is taken back", async () => {
    const heading = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    const page = async (code: string, rules?: "party" | "state") =>
      (await preview(code, rules === undefined ? {} : { rules })).html;
    expect((await data(place, "papers.settings", { code: "report-registration" })).rules).toBe("party");
    await data(place, "papers.remember", { code: "report-registration", rules: "state" });
    expect((await data(place, "papers.settings", { code: "report-registration" })).rules).toBe("state");
    const report = await page("report-registration");
    // The appendices of a report follow its layout.
    expect(report.split(heading).length - 1).toBeGreaterThan(1);
    expect(report).not.toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    const packed = await data(place, "papers.bundle", { codes: ["report-registration", "01"], formats: ["docx"] });
    const [remembered, other] = await unzip(Buffer.from(packed.base64 ?? "", "base64"));
    expect((await readDocx(remembered?.data ?? Buffer.alloc(0))).around).toContain(heading);
    expect((await readDocx(other?.data ?? Buffer.alloc(0))).around).not.toContain(heading);
    expect(await page("report-registration", "party")).not.toContain(heading);
    await data(place, "papers.remember", { code: "report-registration", rules: null });
    expect(await page("report-registration")).not.toContain(heading);
  });
});

describe("issued papers", () => {
  const signer = { authority: null, title: "TRƯỞNG BAN", name: "Nguyễn Thị Minh" };
  const options = { code: "01", letterNumber: "15-CV/BDVHU", letterDate: "2024-03-28", signer };

  it("need number, date and signer", async () => {
    const { letterNumber: _, ...unnumbered } = options;
    const { letterDate: __, ...undated } = options;
    for (const open of [unnumbered, undated, { ...options, signer: { ...signer, name: null } }]) {
      expect(await refusal(place, "papers.issue", { ...open, formats: ["xlsx"] })).toBe("invalid");
    }
    expect(await data(place, "papers.issued", {})).toEqual([]);
  });

  it("keep their very bytes, tell what the register has come to since, and are supplemented", async () => {
    const sent = bytesOf(await data(place, "papers.save", { ...options, format: "docx" }));
    const { id } = await data(place, "papers.issue", { ...options, formats: ["docx", "xlsx"] });
    const [first] = await data(place, "papers.issued", {});
    expect(first).toMatchObject({ id, number: "15-CV/BDVHU", date: "2024-03-28", signer: "Nguyễn Thị Minh" });
    expect(first?.since).toEqual({ added: [], removed: [], changed: [] });

    const models = (await data(place, "models.list", {})).filter(({ field }) => field === "ntm");
    const [renamed, moved] = models;
    await edit(renamed?.id, { goal: "Mục tiêu mới hoàn toàn" });
    await edit(moved?.id, { field: "kinh-te" });
    const [after] = await data(place, "papers.issued", {});
    expect(after?.since?.changed.map((one) => one.id)).toEqual([renamed?.id]);
    expect(after?.since?.removed.map((one) => one.id)).toEqual([moved?.id]);
    expect(after?.since?.added).toEqual([]);

    const kept = await data(place, "papers.issued.save", { id, format: "docx", to: folder });
    const bytes = await readFile(join(folder, "Phu-luc-01.docx"));
    expect(kept.path).toBe(join(folder, "Phu-luc-01.docx"));
    expect(bytes.equals(sent)).toBe(true);
    expect(after?.files.find(({ format }) => format === "docx")?.sha256).toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
    expect(await refusal(place, "papers.issued.save", { id, format: "pdf" })).toBe("not-found");

    expect(await data(place, "papers.number", { code: "reminder" })).toEqual({
      last: "15-CV/BDVHU",
      next: "16-CV/BDVHU",
    });
    expect(await data(place, "papers.number", { code: "report-annual" })).toEqual({ last: null, next: null });
    const again = { ...options, letterNumber: "16-CV/BDVHU", formats: ["xlsx" as const], supplements: id };
    await data(place, "papers.issue", again);
    expect((await data(place, "papers.issued", {})).map(({ supplements }) => supplements)).toEqual([id, null]);
    expect(await refusal(place, "papers.issue", { ...again, code: "03" })).toBe("invalid");
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });
});
