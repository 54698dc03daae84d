import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { readGrid } from "../../core/intake/read/read.ts";
import { createParserPool } from "../../parsers/pool.ts";
import { newOffice } from "../../tests/torture/office.ts";
import { papers } from "./papers.ts";

/**
 * Measures what an office waits for, as ratios within one run, for absolute times say more of the
 * machine than of the program. `npm run bench [-- NAME]` bundles this as the program is bundled, and runs the rows whose
 * name contains NAME.
 */
interface Row {
  name: string;
  run(): Promise<string>;
}

const FILES = 200;
const MODELS = 40;
const ROUNDS = 5;

/** One sender for each file, as in a district where every commune writes once. */
const SYLLABLES = [
  "An",
  "Bình",
  "Cẩm",
  "Đông",
  "Giang",
  "Hòa",
  "Lạc",
  "Minh",
  "Phú",
  "Quang",
  "Sơn",
  "Tân",
  "Thái",
  "Vĩnh",
  "Yên",
];
const communes = SYLLABLES.flatMap((a) => SYLLABLES.filter((b) => b !== a).map((b) => `Xã ${a} ${b}`))
  .slice(0, FILES)
  .map((name) => ({ name, kind: "Xã", parent: null, short: null, aliases: [], flags: [] }));

const rows: Row[] = [
  { name: "intake", run: intake },
  { name: "papers", run: papers },
];

/** Import of 200 files of 40 models through the office, against parsing the same files one after the other. */
async function intake(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-bench-"));
  try {
    const inbox = join(folder, "inbox");
    await mkdir(inbox);
    const paths: string[] = [];
    for (let i = 0; i < FILES; i++) {
      const path = join(inbox, `${String(i).padStart(3, "0")}_dang ky DVK.xlsx`);
      await writeFile(path, await workbook(i));
      paths.push(path);
    }
    const parse: number[] = [];
    const whole: number[] = [];
    const busy: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const parsed = await timed(async () => {
        for (const path of paths) await readGrid(await readFile(path));
      });
      const before = process.cpuUsage();
      const imported = await timed(() => importOnce(join(folder, `data-${round}`), inbox));
      const { user, system } = process.cpuUsage(before);
      // The first round warms the processor's and the compiler's caches.
      if (round === 0) continue;
      parse.push(parsed);
      whole.push(imported);
      busy.push((user + system) / 1_000);
    }
    const ratios = whole.map((ms, i) => ms / (parse[i] ?? ms));
    return [
      `${FILES} files × ${MODELS} models`,
      `import ${median(whole).toFixed(0)} ms`,
      `of which this process worked ${median(busy).toFixed(0)} ms`,
      `parse alone ${median(parse).toFixed(0)} ms`,
      `ratio ${median(ratios).toFixed(2)} (${ratios.map((r) => r.toFixed(2)).join(" ")})`,
      `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    ].join(" · ");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new office each time, and its parsers started anew: both are part of what a clerk waits for. */
async function importOnce(data: string, inbox: string): Promise<void> {
  const parsers = createParserPool();
  const { office, store } = await newOffice(data, parsers, communes);
  try {
    const { summary } = await office.call("import.run", { paths: [inbox] });
    if (summary.imported !== FILES || summary.models !== FILES * MODELS) {
      throw new Error(`not all was imported: ${JSON.stringify(summary)}`);
    }
  } finally {
    parsers.close();
    await store.close();
  }
}

async function workbook(index: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Đăng ký");
  sheet.addRow([`ĐẢNG ỦY ${communes[index]?.name.toUpperCase()}`]);
  sheet.addRow(["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"]);
  sheet.mergeCells("A2:H2");
  sheet.addRow([]);
  sheet.addRow(["TT", "Tên mô hình", "Lĩnh vực", "Nội dung", "Mục tiêu", "Thời gian", "Mới", "Duy trì"]);
  for (let i = 1; i <= MODELS; i++) {
    const name = `Mô hình ${index * MODELS + i}: Tổ tự quản bảo vệ môi trường`;
    const content = `Vận động ${i} hộ dân tham gia thu gom, phân loại rác thải tại nhà, trồng hoa ven đường`;
    sheet.addRow([
      i,
      name,
      "Kinh tế",
      content,
      "100% hộ dân ký cam kết",
      "Tháng 4 đến tháng 11",
      i % 2 ? "x" : "",
      i % 2 ? "" : "x",
    ]);
  }
  sheet.addRow(["", `Tổng cộng: ${MODELS} mô hình`]);
  sheet.addRow(["", "", "", "", "", "T/M ĐẢNG ỦY"]);
  sheet.eachRow((row) => row.eachCell((cell) => Object.assign(cell, { font: { name: "Times New Roman", size: 13 } })));
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const wanted = process.argv[2] ?? "";
for (const { name, run } of rows.filter((row) => row.name.includes(wanted))) {
  process.stdout.write(`${name}: ${await run()}\n`);
}
