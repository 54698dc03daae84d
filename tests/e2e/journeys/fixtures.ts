import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { root } from "../../cli/dvk.ts";

/** The units of the sample district, as a clerk would paste them into the first start; one tells nothing of its kind. */
export const UNITS = ["Xã An Bình", "Xã Phúc Lâm", "Xã Minh Đức", "Thị trấn An Lạc", "Huyện đoàn", "Khối 487"] as const;

/** A well-made file of the samples. */
export const CLEAR_FILE = join(root, "samples/inbox/0318_Xa Minh Duc.xlsx");

/** What is doubtful in the other file, and how a person who knows the unit settles it. */
export const DOUBTFUL = {
  name: "dang ky mo hinh xa Phuc Lan.xlsx",
  /** The sender is misspelt in the letterhead. */
  unit: "Xã Phúc Lâm",
  /** Column E has a heading that nobody has seen. */
  column: { letter: "E", role: "Nội dung, cách thức" },
  /** Marked both new and continued. */
  value: { model: "Tiếng kẻng an ninh", property: "Mới / duy trì", choice: "Duy trì" },
  models: ["Đường hoa nở bốn mùa", "Tiếng kẻng an ninh", "Thư viện của làng"],
  content: "Mỗi hộ trồng và chăm mười mét đường hoa",
} as const;

/** Writes a registration as communes send them, with three things that only a person can settle. */
export async function doubtfulFile(folder: string): Promise<string> {
  const [flowers, bell, library] = DOUBTFUL.models;
  const rows = [
    ["ĐẢNG ỦY XÃ PHÚC LÂN"],
    ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024"],
    [],
    ["TT", "Tên mô hình", "Lĩnh vực", "Đơn vị thực hiện", "Điểm nhấn", "Mục tiêu", "Mới", "Duy trì"],
    [1, flowers, "Kinh tế", "Chi hội Phụ nữ thôn Đông", DOUBTFUL.content, "Trồng 2 km đường hoa", "x", ""],
    [2, bell, "Quốc phòng - an ninh", "Công an xã", "Gõ kẻng lúc 21 giờ", "Giảm trộm cắp", "x", "x"],
    [3, library, "Văn hóa - xã hội", "Đoàn Thanh niên xã", "Góp sách cũ", "Có 500 đầu sách", "", "x"],
    ["", "Tổng cộng: 3 mô hình"],
    ["", "", "", "", "", "NGƯỜI LẬP BIỂU"],
  ];
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), "Đăng ký");
  const path = join(folder, DOUBTFUL.name);
  await writeFile(path, XLSX.write(workbook, { type: "buffer", bookType: "xlsx" }));
  const day = new Date("2024-03-21T08:30:00+07:00");
  await utimes(path, day, day);
  return path;
}
