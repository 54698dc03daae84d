import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Input, Operation, Output } from "../../core/contract.ts";
import type { Workplace } from "../../core/office/workplace.ts";
import { addDays } from "../../core/programme/days.ts";
import type { EventDetails } from "../../core/register/way.ts";
import { modelOf, UNITS } from "./words.ts";

/** The size of a province's year. */
const MODELS = 2_200;
/** Units that have not registered by the end of the year. */
const SILENT = 9;

export type Call = <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>;

/** Calls of a workplace that have to succeed. */
export function caller(place: Workplace): Call {
  return async (operation, input) => {
    const answer = await place.call(operation, input);
    if (!answer.ok) throw new Error(`${operation}: ${answer.error.message} ${answer.error.details.join(" ")}`);
    return answer.data;
  };
}

/**
 * An office with 150 units and 2,200 models in the middle of its year 2024: most have registered, some late; models
 * stand at every step of their way; places are allotted, tasks given. Everything goes through the contract, and is the
 * same each time.
 *
 * @param folder where the unit list is written for the office to read
 */
export async function makeBigOffice(call: Call, folder: string): Promise<void> {
  const list = join(folder, "don-vi.csv");
  const lines = UNITS.map(({ name, kind, flag }) => `${name},${kind},,,,${flag ? "ntm-kieu-mau" : ""}`);
  await writeFile(list, ["name,kind,parent,short,aliases,flags", ...lines].join("\n"));
  await call("workplace.create", {
    programme: "hai-phong-2024",
    office: "Ban Dân vận Thành ủy Thủy Nguyên",
    seat: "huyen",
    units: list,
  });
  const senders = UNITS.slice(0, UNITS.length - SILENT);
  const each = Math.floor(MODELS / senders.length);
  let made = 0;
  for (const [index, unit] of senders.entries()) {
    const count = index === senders.length - 1 ? MODELS - made : each;
    const models = Array.from({ length: count }, (_, at) => modelOf(made + at, unit.kind));
    await call("inbox.record", { unit: unit.name, received: receivedOn(index), how: "bản giấy", models });
    made += count;
  }
  await liveTheYear(call);
}

/** Most come in the two weeks before the last day (30/3/2024), a fifth after it. */
function receivedOn(index: number): string {
  return addDays("2024-03-04", (index * 7) % 34);
}

async function liveTheYear(call: Call): Promise<void> {
  const ids = (await call("models.list", {})).map(({ id }) => id);
  const step = (from: number, to: number, day: string, details: EventDetails) =>
    call("year.models.event", { ids: ids.slice(from, to), day, details });
  await step(0, 1_500, "2024-04-15", { kind: "vetted", by: "Phòng Dân vận" });
  await step(1_500, 1_560, "2024-04-16", { kind: "returned", reasons: ["Chưa rõ mục tiêu", "Thiếu chủ thể"] });
  await step(1_560, 1_590, "2024-04-20", { kind: "dropped", reason: "Không còn phù hợp yêu cầu thực tế" });
  await step(0, 1_000, "2024-05-05", { kind: "launched", place: null });
  await step(0, 700, "2024-05-20", { kind: "running" });
  await step(0, 420, "2024-06-10", { kind: "surveyed", finding: "Đúng kế hoạch", help: null, followUp: null });
  await step(420, 460, "2024-06-11", {
    kind: "surveyed",
    finding: "Chậm tiến độ",
    help: "Hỗ trợ cây giống",
    followUp: "2024-07-15",
  });
  await step(0, 200, "2024-06-20", { kind: "evaluated", outcome: "Đạt" });
  await step(0, 120, "2024-06-25", { kind: "recognised", level: "cấp xã", number: "12-QĐ/ĐU" });
  await step(0, 40, "2024-06-26", { kind: "exemplary", reason: "Có sức lan tỏa" });
  await call("year.quota.save", { level: "thành phố", places: 15, document: "Công văn số 45-CV/BDV" });
  await step(0, 12, "2024-06-28", { kind: "nominated", level: "thành phố", rank: 1, reason: "Hiệu quả rõ nét" });
  const units = await call("units.list", {});
  for (const [index, unit] of units.slice(0, 24).entries()) {
    await call("year.tasks.save", {
      name: `Chuẩn bị báo cáo điển hình tại hội nghị sơ kết, kèm ảnh và số liệu, lần ${index + 1}`,
      unitId: unit.id,
      member: null,
      given: "2024-05-02",
      due: addDays("2024-06-20", index),
      done: index < 6 ? "2024-06-18" : null,
      result: null,
    });
  }
  for (const name of ["Nguyễn Thị Hạnh", "Trần Văn Bình", "Phạm Quốc Cường", "Lê Thị Dung"]) {
    const person = { position: "Ủy viên", role: "Thành viên", phone: null, areas: [] };
    await call("year.members.save", { ...person, name, fields: ["ntm", "chuyen-doi-so"] });
  }
}
