import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inProcess } from "../cli/dvk.ts";
import { registration, TestOffice } from "../cli/office.ts";
import { COMMUNES, cellsOf, fixture } from "./parts.ts";

it("export appendix --form and export form, with their exit codes", async () => {
  const { folder } = await TestOffice.open({ units: null });
  const data = join(folder, "so");
  const to = join(folder, "ra");
  const dvk = (...args: string[]) => inProcess(["--data", data, ...args]);
  const office = ["--programme", "hai-phong-2024", "--office", "Ban Dân vận", "--seat", "thanh-pho"];
  expect((await dvk("init", ...office, "--units", "samples/units.csv")).code).toBe(0);
  const unfit = await dvk("export", "appendix", "01", "--form", fixture("xau-cong-thuc.xlsx"), "--to", to);
  expect([unfit.code, unfit.stderr]).toEqual([1, expect.stringContaining("ô E6")]);
  const all = await dvk("export", "appendix", "all", "--form", fixture("mau-so-02.xlsx"), "--to", to);
  expect([all.code, all.stderr]).toEqual([2, expect.stringContaining("Mỗi biểu mẫu chỉ dùng cho một phụ lục")]);
  const pdf = await dvk("export", "appendix", "01", "--form", fixture("mau-so-02.xlsx"), "--format", "pdf", "--to", to);
  expect(pdf.code).toBe(2);
  expect((await dvk("export", "form", "Xã Lạ", "--to", to)).code).toBe(2);
  await expect(readdir(to)).rejects.toThrow("ENOENT");

  const filled = await dvk("export", "appendix", "01", "--form", fixture("mau-so-02.xlsx"), "--to", to, "--json");
  expect(filled.code).toBe(0);
  expect(JSON.parse(filled.stdout)).toMatchObject({
    files: [{ appendix: "01", models: 0 }],
    leftOut: [],
    warnings: [expect.any(String), expect.any(String), expect.any(String)],
  });
  const sent = await dvk("export", "form", "Xã An Bình", "--to", to, "--json");
  expect(sent.code).toBe(0);
  expect(JSON.parse(sent.stdout)).toEqual({
    files: [{ unit: "Xã An Bình", purpose: "registration", path: join(to, "Đăng ký - Xã An Bình.xlsx"), models: 0 }],
  });
  expect((await readdir(to)).sort()).toEqual(["Phu-luc-01.xlsx", "Đăng ký - Xã An Bình.xlsx"]);
});

it("3,000 models into a form of ten rows", async () => {
  const office = await TestOffice.open({ seat: "thanh-pho" });
  const many = Array.from({ length: 3_000 }, (_, index) => ({
    ...(COMMUNES[0] ?? { name: "" }),
    name: `Mô hình số ${index}`,
  }));
  await office.importOne(await office.write("nhieu.csv", registration(null, many)));
  const { files } = await office.call("forms.fill", { code: "01", form: fixture("mau-so-02.xlsx"), to: office.folder });
  expect(files[0]?.models).toBe(3_000);
  const cells = await cellsOf(files[0]?.path ?? "");
  expect([cells.get(6)?.C, cells.get(3_005)?.C, cells.get(3_006)?.B]).toEqual([
    "Mô hình số 0",
    "Mô hình số 2999",
    "Cộng",
  ]);
});
