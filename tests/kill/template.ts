import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { backUp } from "../../core/store/backup/testing/back-up.ts";
import { inbox, registration, TestOffice } from "../cli/office.ts";

const PAPERS = ["0313_Dong Hung.xlsx", "0314_Xa Tan Hong dang ky DVK 2024.xlsx", "0318_Xa Minh Duc.xlsx"];

/** Lays out in a folder: `data/`, a register of some files; `ngoài/`, a backup of an earlier state; a file still to come. */
export async function prepareTemplate(template: string): Promise<void> {
  await mkdir(join(template, "ngoài"), { recursive: true });
  const office = await TestOffice.open();
  await office.import([join(inbox, PAPERS[0] ?? "")]);
  await backUp(office.store, office.data, join(template, "ngoài", "trước.dvk"));
  await copyFile(join(template, "ngoài", "trước.dvk"), join(template, "ngoài", "sổ.dvk"));
  await office.import(PAPERS.slice(1).map((name) => join(inbox, name)));
  const many = Array.from({ length: 300 }, (_, index) => `Tổ tự quản số ${index + 1} giữ gìn vệ sinh đường làng`);
  await office.importOne(await office.write("nhiều.csv", registration("Xã Đông Hưng", many)));
  await office.store.close();
  await cp(office.data, join(template, "data"), { recursive: true });
  const coming = many.map((name) => name.replace("Tổ", "Nhóm hộ"));
  await writeFile(join(template, "đến.csv"), registration("Xã Minh Đức", coming, "DANH SÁCH ĐĂNG KÝ BỔ SUNG NĂM 2024"));
}
