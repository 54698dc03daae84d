import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Input, Output } from "../../core/contract.ts";
import { readGrid } from "../../core/intake/read/read.ts";
import { listZip, readZipMember } from "../../core/intake/read/zip.ts";
import { registration, TestOffice } from "../cli/office.ts";

/** A blank form of the fixtures. They were made with openpyxl, python-docx, xlwt and LibreOffice. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
}

/** The parts of an Office file as text. */
export async function partsOf(path: string): Promise<Map<string, string>> {
  const bytes = await readFile(path);
  const parts = new Map<string, string>();
  for (const { name } of await listZip(bytes)) parts.set(name, (await readZipMember(bytes, name)).toString("latin1"));
  return parts;
}

/** Names of the parts whose bytes differ, sorted; a part that only one of them has counts as different. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}

/** The cells of a sheet by row, as the intake's reader sees them: letters → text. */
export async function cellsOf(path: string, sheet = 0): Promise<Map<number, Record<string, string>>> {
  const grid = await readGrid(await readFile(path));
  return new Map(
    (grid.sheets[sheet]?.rows ?? []).map(({ row, cells }) => [
      row,
      Object.fromEntries(cells.map(({ column, text }) => [String.fromCharCode(64 + column), text])),
    ]),
  );
}

/** Adds to every row number of `r`, `ref` and `sqref` from a row on, as nobody but Excel would do it by hand. */
export function lowered(xml: string, from: number, by: number): string {
  return xml.replace(/\b(r|ref|sqref)="([^"]*)"/gu, (_, name: string, refs: string) => {
    const moved = refs.replace(/(^|[A-Z])(\d+)/gu, (_whole, letter: string, row: string) =>
      letter === "" && name !== "r" ? letter + row : letter + (Number(row) >= from ? Number(row) + by : Number(row)),
    );
    return `${name}="${moved}"`;
  });
}

const NTM = "Tham gia xây dựng xã nông thôn mới kiểu mẫu";

/** Five models of two communes for Phụ lục 01. */
export const COMMUNES = [
  { name: "Hiến đất mở đường", field: NTM, unit: "Xã An Bình", origin: "Mới", goal: "800 m đường" },
  { name: "=1+1 nhà sạch", field: NTM, unit: "Xã An Bình", origin: "Duy trì", goal: "{{nam}} <b>&amp;" },
  { name: "Đường hoa", field: NTM, unit: "Xã Đông Hưng", origin: "Mới", goal: "2 km" },
  { name: `Mô hình ${"rất dài ".repeat(75)}`.trim(), field: NTM, unit: "Xã Đông Hưng", origin: "Mới", goal: "x" },
  { name: "Camera an ninh", field: NTM, unit: "Xã Đông Hưng", origin: "Duy trì", goal: "y" },
];

/** Seven models on four fields for Phụ lục 03. */
export const FIELDS = [
  { name: "Nuôi cá lồng", field: "Kinh tế", unit: "Xã An Bình", origin: "Mới" },
  { name: "Rau sạch", field: "Kinh tế", unit: "Xã Đông Hưng", origin: "Duy trì" },
  { name: "Vốn quay vòng", field: "Kinh tế", unit: "Xã Đông Hưng", origin: "Mới" },
  { name: "Hũ gạo tình thương", field: "Văn hóa - xã hội", unit: "Xã An Bình", origin: "Mới" },
  { name: "Tiếng kẻng an ninh", field: "Quốc phòng - an ninh", unit: "Xã An Bình", origin: "Duy trì" },
  { name: "Ngày thứ sáu nghe dân", field: "Xây dựng hệ thống chính trị", unit: "Xã Đông Hưng", origin: "Mới" },
  { name: "Thanh toán không tiền mặt", field: "Chuyển đổi số", unit: "Xã An Bình", origin: "Mới" },
];

/** A city's office whose register holds these models, ready to fill forms. */
export async function officeWith(models: Parameters<typeof registration>[1]): Promise<{
  office: TestOffice;
  fill(
    name: string,
    code: string,
    more?: Partial<Input<"forms.fill">>,
  ): Promise<Output<"forms.fill"> & { path: string }>;
}> {
  const office = await TestOffice.open({ seat: "thanh-pho" });
  const details = { superior: "Thành ủy An Lạc", place: "An Lạc" };
  await office.store.saveSettings({
    ...details,
    signer: { authority: null, title: "TRƯỞNG BAN", name: "Trần Văn Mẫu" },
  });
  const file = await office.importOne(await office.write("dang-ky.csv", registration(null, models)));
  if (file.status !== "imported") throw new Error(JSON.stringify(file.problems));
  return {
    office,
    async fill(name, code, more = {}) {
      const answer = await office.call("forms.fill", { code, form: fixture(name), to: `${office.folder}/ra`, ...more });
      return { ...answer, path: answer.files[0]?.path ?? "" };
    },
  };
}
