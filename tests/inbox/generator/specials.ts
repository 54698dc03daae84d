import type { ExpectedFile } from "../score/files.ts";
import { fileName } from "./finish.ts";
import { aside, Grid } from "./grid.ts";
import type { Task } from "./submission.ts";
import type { GeneratedFile } from "./types.ts";
import { writeFile } from "./writers.ts";

const PLAIN = { nfd: false, bom: true, sep: false };
const LETTER = [
  "Kính gửi: Ban Dân vận cấp trên",
  "Căn cứ hướng dẫn của cấp trên, đơn vị chúng tôi xin gửi kèm theo văn bản này danh sách đăng ký.",
  "Bản đăng ký sẽ được gửi vào tuần sau.",
  "Trân trọng cảm ơn./.",
];

/** A file that nobody can read a register from. */
export async function badFile(task: Task, whole: Uint8Array | undefined): Promise<GeneratedFile> {
  const { rng } = task;
  const kind = rng.weighted({
    random: 2,
    truncated: whole === undefined ? 0 : 3,
    letter: 2,
    "letter-workbook": 2,
    empty: 2,
    "empty-workbook": 2,
    picture: 1,
    pdf: 1,
  });
  const base = rng.pick(["Dang ky DVK", "DVK xa gui", "PL03 dang ky", "Bieu DVK 2024"]);
  const make = (extension: string) => fileName(task, base, extension);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  switch (kind) {
    case "random":
      return bad(task, make("xlsx"), rng.bytes(3000), kind, ["rejected"]);
    case "truncated": {
      const part = whole?.slice(0, Math.floor(whole.length * 0.6)) ?? new Uint8Array();
      return bad(task, make("xlsx"), part, kind, ["rejected"]);
    }
    case "letter":
      return bad(task, make("txt"), bytesOf(`\ufeff${LETTER.join("\r\n")}\r\n`), kind, ["rejected", "review"]);
    case "letter-workbook": {
      const grid = new Grid("Sheet1");
      for (const line of LETTER)
        grid.add(aside("unclear", "note", "letterhead", "title", "signature", "other-table"), [[0, line]]);
      const bytes = await writeFile([grid], "xlsx", PLAIN);
      return bad(task, make("xlsx"), bytes, kind, ["rejected", "review"]);
    }
    case "empty":
      return bad(task, make(rng.pick(["xlsx", "csv", "xls"])), new Uint8Array(), kind, ["rejected", "review"]);
    case "empty-workbook":
      return bad(task, make("xlsx"), await writeFile([new Grid("Sheet1")], "xlsx", PLAIN), kind, [
        "rejected",
        "review",
      ]);
    case "picture":
      return bad(
        task,
        make("xls"),
        Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, ...rng.bytes(900)]),
        kind,
        ["rejected"],
      );
    default:
      return bad(task, make("xlsx"), bytesOf(`%PDF-1.4\n${"1 0 obj << >> endobj\n".repeat(30)}%%EOF\n`), kind, [
        "rejected",
      ]);
  }
}

function bad(task: Task, name: string, bytes: Uint8Array, kind: string, status: string[]): GeneratedFile {
  const expected: ExpectedFile = {
    path: name,
    status: status[0] ?? "rejected",
    acceptStatus: status.slice(1),
    sender: null,
    units: [],
    purpose: "registration",
    version: { kind: "first", of: null },
    problems: [],
    rows: { seen: 0, imported: 0, setAside: 0 },
    models: 0,
    sheets: [],
  };
  return { name, bytes, expected, models: [], traits: [`bad:${kind}`], day: task.day };
}

/** The same bytes again under another name. */
export function duplicate(task: Task, original: GeneratedFile): GeneratedFile {
  const dot = original.name.lastIndexOf(".");
  const stem = original.name.slice(0, dot).replace(/^03\d\d_/u, "");
  const base = task.rng.pick([`Copy of ${stem}`, `${stem} (1)`, `${stem} - Copy`, `Fwd ${stem}`]);
  const name = fileName({ ...task, dated: true }, base, original.name.slice(dot + 1));
  const { expected } = original;
  const seen = expected.rows.seen;
  return {
    ...original,
    name,
    models: [],
    traits: ["duplicate"],
    day: task.day,
    expected: {
      ...expected,
      path: name,
      status: "duplicate",
      acceptStatus: [],
      problems: [],
      rows: { seen, imported: 0, setAside: seen },
      models: 0,
      sheets: expected.sheets.map((sheet) => ({
        ...sheet,
        imported: [],
        setAside: [...sheet.imported, ...sheet.setAside.map((row) => row.row)]
          .sort((a, b) => a - b)
          .map((row) => ({ row, reason: "duplicate-file" })),
      })),
    },
  };
}
