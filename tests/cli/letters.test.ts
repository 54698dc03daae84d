import { describe, expect, it } from "vitest";
import { mail } from "./mail.ts";
import { codes, registration, TestOffice } from "./office.ts";

const HEAD = { from: "Văn thư", subject: "Xã An Bình đăng ký mô hình", date: "Mon, 18 Mar 2024 09:12:00 +0700" };
const LIST = [
  "Kính gửi Ban Dân vận. Xã đăng ký các mô hình Dân vận khéo năm 2024 như sau:",
  "1. Mô hình “Tiếng kẻng an ninh”, lĩnh vực Quốc phòng - an ninh, do Chi bộ thôn Đông thực hiện, mô hình mới.",
  "2. Mô hình “Đường hoa phụ nữ”, lĩnh vực kinh tế, do Hội Phụ nữ xã thực hiện, duy trì từ năm 2022. Nội dung: trồng hoa hai",
  "bên đường làng; mục tiêu: 5 km đường hoa.",
  "3. Hũ gạo tình thương",
  "- Lĩnh vực: Văn hóa - xã hội",
  "- Nội dung: mỗi bữa bớt một nắm gạo",
  "Trân trọng cảm ơn.",
  "Nguyễn Thị Lan",
  "Vào Th 2, 4 thg 3, 2024 Ban Dân vận <bdv@example.vn> đã viết:",
  "> 1. Mô hình “Ví dụ”, lĩnh vực kinh tế",
].join("\n");

async function received(files: Record<string, string>) {
  const office = await TestOffice.open();
  const paths = await Promise.all(Object.entries(files).map(([name, text]) => office.write(name, text)));
  const { files: told } = await office.call("import.run", { paths });
  return { office, told };
}

describe("an e-mail that tells models in its own words", () => {
  it("is read as a list that waits, line by line, and enters once a person has confirmed it", async () => {
    const { office, told } = await received({ "thu.eml": mail(HEAD, LIST, {}) });
    const [file] = told;
    expect(told).toHaveLength(1);
    expect(file).toMatchObject({ status: "review", format: "eml", sender: "Xã An Bình", models: 3 });
    expect(file?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(file && codes(file)).toContain("told-in-letter");
    expect(file?.rows).toEqual({ seen: 8, imported: 3, setAside: 5 });
    expect(await office.names()).toEqual([]);
    const shown = await office.call("review.show", { id: file?.id ?? "" });
    expect(
      shown.planned.map((model) => [model.name, model.field, model.subject, model.origin, model.content, model.goal]),
    ).toEqual([
      ["Tiếng kẻng an ninh", "quoc-phong-an-ninh", "Chi bộ thôn Đông", "new", null, null],
      ["Đường hoa phụ nữ", "kinh-te", "Hội Phụ nữ xã", "continued", "trồng hoa hai bên đường làng", "5 km đường hoa"],
      ["Hũ gạo tình thương", "van-hoa-xa-hoi", null, null, "mỗi bữa bớt một nắm gạo", null],
    ]);
    // What she puts right keeps it waiting; her confirmation takes it in.
    const set = { id: file?.id ?? "", decisions: { "value:Nội dung thư!4.origin": "new" } };
    expect((await office.call("review.set", set)).status).toBe("review");
    expect(await office.call("review.confirm", { id: set.id })).toMatchObject({ status: "imported", models: 3 });
    expect((await office.models()).map(({ origin }) => origin)).toEqual(["new", "continued", "new"]);
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });

  it("as answers of a form waits too; a table in it is taken as any table", async () => {
    const form = ["Tên mô hình: Tiếng kẻng", "Lĩnh vực: Kinh tế", "Chủ thể: Chi bộ thôn 2", "Nội dung: gõ kẻng"];
    const answers = await received({ "thu.eml": mail(HEAD, form.join("\n"), {}) });
    expect(answers.told).toMatchObject([{ status: "review", models: 1, sender: "Xã An Bình" }]);
    const cells = (row: string[]) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`;
    const table = ["Tên mô hình|Lĩnh vực|Nội dung", "Tiếng kẻng|Kinh tế|Gõ kẻng"].map((row) => cells(row.split("|")));
    const html = mail(HEAD, `<p>Xã gửi bảng:</p><table>${table.join("")}</table>`, {}).replace(
      "text/plain",
      "text/html",
    );
    expect((await received({ "bang.eml": html })).told).toMatchObject([{ status: "imported", models: 1 }]);
  });

  it("in sentences alone is to be typed, its lines shown; without any model it is refused with that reason", async () => {
    const sentence = "Kính gửi Ban Dân vận.\nXã đăng ký mô hình tiếng kẻng an ninh ở thôn Đông, do chi bộ làm.";
    const { office, told } = await received({
      "1.eml": mail(HEAD, sentence, {}),
      "2.eml": mail(
        { ...HEAD, subject: "Mời họp" },
        "Mời đồng chí dự họp:\n1. Thời gian: 8h\n2. Địa điểm: Hội trường",
        {},
      ),
    });
    // Letters come after all that may have been attached to them.
    expect(told.map(({ status, format, sender }) => [status, format, sender])).toEqual([
      ["rejected", "mail-without-files", null],
      ["rejected", "mail-letter", "Xã An Bình"],
    ]);
    const [meeting, letter] = told;
    expect((await office.call("inbox.list", {})).map(({ status }) => status)).toEqual(["to-type", "rejected"]);
    const [sheet] = await office.call("review.sheets", { id: letter?.id ?? "" });
    expect(sheet?.rows.map(({ cells, disposition }) => [cells[0]?.text, disposition])).toEqual(
      sentence.split("\n").map((line) => [line, "note"]),
    );
    expect(meeting?.problems[0]?.message).toContain("không kể mô hình nào");
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });

  it("beside an attachment that registers is no list of its own; beside one that does not it is", async () => {
    const list = registration(null, ["Tiếng kẻng an ninh"]);
    const both = await received({ "thu.eml": mail(HEAD, LIST, { "Book1.csv": list }) });
    expect(both.told).toMatchObject([{ status: "imported", models: 1 }]);
    expect(both.told[0]?.path).toMatch(/Book1\.csv$/u);
    const scan = await received({ "thu.eml": mail(HEAD, LIST, { "ban chup.pdf": "%PDF-1.4" }) });
    expect(scan.told.map(({ status, models }) => [status, models])).toEqual([
      ["rejected", 0],
      ["review", 3],
    ]);
  });
});

describe("an e-mail that says otherwise than its attachment", () => {
  it("holds the file with the sentence, until a person has confirmed it", async () => {
    const list = registration(null, ["Tiếng kẻng", "Đường hoa"]);
    const text = "Xã gửi danh sách. Xin sửa lại tên mô hình số 2 thành “Đường hoa phụ nữ”. Trân trọng cảm ơn.";
    const { office, told } = await received({ "thu.eml": mail(HEAD, text, { "Book1.csv": list }) });
    const [file] = told;
    expect(file).toMatchObject({ status: "review", models: 2 });
    const said = file?.problems.find(({ code }) => code === "mail-says-otherwise");
    expect(said?.message).toContain("“Xin sửa lại tên mô hình số 2 thành “Đường hoa phụ nữ”.”");
    const decisions = { "value:Sheet1!4.name": "Đường hoa phụ nữ" };
    const settled = await office.settle(file?.id ?? "", decisions);
    expect(settled).toMatchObject({ status: "imported", models: 2 });
    expect(await office.names()).toEqual(["Tiếng kẻng", "Đường hoa phụ nữ"]);
    const polite = "Xã gửi danh sách mô hình “Dân vận khéo”. Nếu cần sửa mô hình số 2, xin báo lại.";
    const other = await received({ "thu.eml": mail(HEAD, polite, { "Book1.csv": list }) });
    expect(other.told).toMatchObject([{ status: "imported" }]);
  });
});
