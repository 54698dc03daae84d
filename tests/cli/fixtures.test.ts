import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { codes, root, TestOffice } from "./office.ts";

/** Files that were made by other means than ours: a flat sheet by LibreOffice, a message by the specifications of Outlook's. */
const fixture = (name: string) => join(root, "tests/cli/fixtures", name);

const MODELS = [
  ["Tiếng kẻng an ninh", "quoc-phong-an-ninh", "new", null, "Gõ kẻng mỗi tối nhắc nhau giữ trật tự"],
  ["Đường hoa phụ nữ", "kinh-te", "continued", 2022, "Trồng hoa hai bên đường làng"],
  ["Hũ gạo tình thương", "van-hoa-xa-hoi", "new", null, "Mỗi bữa bớt một nắm gạo"],
];

it.each([
  ["libreoffice.fods", "fods"],
  ["outlook.msg", "xlsx"],
])("%s is read as what it is", async (name, format) => {
  // The day on which a mail came is the day of the office's own clock.
  vi.stubEnv("TZ", "Asia/Ho_Chi_Minh");
  onTestFinished(() => void vi.unstubAllEnvs());
  const office = await TestOffice.open();
  const { files } = await office.call("import.run", { paths: [fixture(name)] });
  expect(files).toMatchObject([{ status: "imported", format, sender: "Xã An Bình", models: 3 }]);
  const models = await office.models();
  expect(models.map((model) => [model.name, model.field, model.origin, model.sinceYear, model.content])).toEqual(
    MODELS,
  );
  expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  const [file] = files;
  if (name !== "outlook.msg" || !file) return;
  expect(file.path).toMatch(/outlook\.msg\/Đăng ký DVK\.xlsx$/u);
  expect(codes(file)).toEqual(["mail-pictures"]);
  expect(await office.store.submission(file.id)).toMatchObject({
    receivedAt: "2024-03-18T09:12:00+07:00",
    receivedAssumed: false,
  });
  expect(await office.store.decisions(file.id)).toMatchObject({
    "mail:from": "Văn thư xã An Bình vanthu@example.vn",
    "mail:leftOut": "chữ ký.png",
  });
});
