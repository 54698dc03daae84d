import { readFile, truncate } from "node:fs/promises";
import { expect, it } from "vitest";
import { listZip, readZipMember } from "../../core/intake/read/zip.ts";
import { zip } from "../torture/zip.ts";
import { COMMUNES, fixture, officeWith } from "./parts.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** The fixture with some parts in the place of, or beside, its own. */
async function withParts(parts: Record<string, (own: string) => string>): Promise<Buffer> {
  const bytes = await readFile(fixture("mau-so-02.xlsx"));
  const members = await Promise.all(
    (await listZip(bytes)).map(async ({ name }) => ({ name, content: await readZipMember(bytes, name) })),
  );
  const own = new Map(members.map(({ name, content }) => [name, content.toString("utf8")]));
  const changed = Object.entries(parts).map(([name, write]) => ({ name, content: write(own.get(name) ?? "") }));
  return zip([...members.filter(({ name }) => !(name in parts)), ...changed]);
}

it("a form that would fill the memory is refused before it is opened, with what to do; the office goes on", async () => {
  const { office, fill } = await officeWith(COMMUNES);
  const long = await office.write("dai.xlsx", await readFile(fixture("mau-so-02.xlsx")));
  await truncate(long, 50 * 1024 * 1024 + 1);
  // Blanks of a part that nothing points to: a few kilobytes that would be held as text.
  const blown = await office.write("phong.xlsx", await withParts({ "xl/du.xml": () => " ".repeat(25 * 1024 * 1024) }));
  const blanks = (xml: string) =>
    xml.replace("</sheetData>", `${`<row>${"<c/>".repeat(1_000)}</row>`.repeat(800)}</sheetData>`);
  const ruled = await office.write("ke.xlsx", await withParts({ [SHEET]: blanks }));
  for (const [path, name] of [
    [long, "dai.xlsx"],
    [blown, "phong.xlsx"],
    [ruled, "ke.xlsx"],
  ] as const) {
    const message = expect.stringMatching(new RegExp(`^${name}: Biểu mẫu lớn quá mức cho phép.*rồi chọn lại\\.$`, "u"));
    await expect(fill("", "01", { form: path })).rejects.toMatchObject({ code: "bad-form", message });
    await expect(office.call("forms.recognise", { path })).rejects.toMatchObject({ code: "bad-form", message });
  }
  const ruledAFew = (xml: string) => xml.replace("</sheetData>", `${"<row><c/><c/></row>".repeat(500)}</sheetData>`);
  const sound = await office.write("vua.xlsx", await withParts({ [SHEET]: ruledAFew, "xl/du.xml": () => "<x/>" }));
  expect((await office.call("forms.recognise", { path: sound })).file).toBe("vua.xlsx");
});
