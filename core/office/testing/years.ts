import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Input, Operation, Output } from "../../contract.ts";
import type { EventDetails } from "../../register/way.ts";
import type { Parsers } from "../parsers.ts";
import { openWorkplace } from "../workplace.ts";
import { data } from "./workplaces.ts";

const programmesFolder = fileURLToPath(new URL("../../../programmes", import.meta.url));

/** An office of a programme, as a test walks through its year. */
export interface YearOffice {
  folder: string;
  call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>>;
  /** The error of a call that has to be refused. */
  refusal<O extends Operation>(
    operation: O,
    input: Input<O>,
  ): Promise<{ code: string; message: string; details: string[] }>;
  /** Goes on to another day. */
  on(day: string): void;
  /** A unit registers models; the day is when the paper was received. Returns the models' ids. */
  registers(unit: string, received: string, models: Input<"inbox.record">["models"]): Promise<string[]>;
  /** A unit sends a paper of another purpose, about a model that it registered. */
  sends(unit: string, purpose: "results" | "half-year" | "annual", received: string, model: string): Promise<void>;
  step(ids: string | string[], day: string, details: EventDetails): Promise<Output<"year.models.event">>;
  refusedStep(ids: string | string[], day: string, details: EventDetails): Promise<string>;
}

/** Creates the office with the units of a list (`name,kind,parent,short,aliases,flags`); it goes with the test. */
export async function yearOffice(
  parsers: Parsers,
  { programme, seat, office, units, today }: Record<"programme" | "seat" | "office" | "units" | "today", string>,
): Promise<YearOffice> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-year-"));
  let now = today;
  const place = openWorkplace({
    dataFolder: join(folder, "data"),
    programmesFolder,
    samplesFolder: folder,
    parsers,
    today: () => now,
    version: "0.0.0",
  });
  onTestFinished(async () => {
    await place.close();
    await rm(folder, { recursive: true, force: true });
  });
  const list = join(folder, "units.csv");
  await writeFile(list, `name,kind,parent,short,aliases,flags\n${units}\n`);
  await data(place, "workplace.create", { programme, seat, office, units: list });
  let papers = 0;
  const call: YearOffice["call"] = (operation, input) => data(place, operation, input);
  const refusal: YearOffice["refusal"] = async (operation, input) => {
    const answer = await place.call(operation, input);
    if (answer.ok) throw new Error(`${operation}: was not refused`);
    return answer.error;
  };
  return {
    folder,
    call,
    refusal,
    on: (day) => {
      now = day;
    },
    async registers(unit, received, models) {
      const known = new Set((await call("models.list", {})).map(({ id }) => id));
      await call("inbox.record", { unit, received, how: "bản giấy", models });
      return (await call("models.list", {})).map(({ id }) => id).filter((id) => !known.has(id));
    },
    async sends(unit, purpose, received, model) {
      papers += 1;
      const path = join(folder, `${purpose}-${papers}.csv`);
      const line = `1,${model},Chi bộ thôn,Đã làm xong phần ${papers}`;
      await writeFile(path, `TT,Tên mô hình,Chủ thể thực hiện,Kết quả đạt được\n${line}\n`);
      const result = await call("import.run", { paths: [path], unit, purpose, received });
      const [file] = result.files;
      if (file?.status === "review") await call("review.set", { id: file.id, decisions: { version: "first" } });
      if (file?.status === "review") await call("review.confirm", { id: file.id });
      if ((await call("inbox.list", {})).find(({ id }) => id === file?.id)?.status !== "imported") {
        throw new Error(JSON.stringify(file?.problems));
      }
    },
    step: (ids, day, details) => call("year.models.event", { ids: [ids].flat(), day, details }),
    refusedStep: async (ids, day, details) => {
      const { code, message } = await refusal("year.models.event", { ids: [ids].flat(), day, details });
      if (code !== "refused") throw new Error(`${code}: ${message}`);
      return message;
    },
  };
}
