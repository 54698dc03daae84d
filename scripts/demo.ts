import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ImportResult, Output } from "../core/contract.ts";
import { dvk, dvkJson } from "../tests/cli/dvk.ts";
import { describeScore } from "../tests/inbox/score/describe.ts";
import { fileDifferences } from "../tests/inbox/score/files.ts";
import { score } from "../tests/inbox/score/models.ts";

/**
 * The main job on the sample inbox, headless: a new office, its units, the inbox, what waits, the
 * appendices; then the register is held against the expected one. `npm run demo [-- --to DIR]`.
 */
const { values } = parseArgs({ options: { to: { type: "string", default: "demo-output" } } });
const data = join(values.to, "data");
const papers = join(values.to, "phu-luc");
const say = (text: string) => process.stdout.write(`${text}\n`);

await rm(values.to, { recursive: true, force: true });
await mkdir(values.to, { recursive: true });

say("1. Tạo dữ liệu của cơ quan và danh sách đơn vị");
say(
  await dvk(data, [
    "init",
    "--programme",
    "hai-phong-2024",
    "--office",
    "Ban Dân vận Huyện ủy An Lạc",
    "--seat",
    "huyen",
    "--units",
    "samples/units.csv",
  ]),
);
say("2. Nhận hộp thư mẫu (samples/inbox)");
const received = await dvkJson<ImportResult>(data, ["import", "samples/inbox", "--received", "2024-03-28"]);
await writeFile(join(values.to, "import.json"), JSON.stringify(received, null, 2));
for (const file of received.files) {
  say(`   ${file.status.padEnd(9)} ${String(file.models).padStart(3)} mô hình  ${file.path}`);
  for (const problem of file.problems.filter(({ severity }) => severity === "error"))
    say(`             ${problem.message}`);
}
const { files, imported, review, rejected, duplicate, models: count } = received.summary;
say(
  `   ${files} tệp: ${imported} vào sổ (${count} mô hình), ${review} chờ xem xét, ${rejected} không nhận, ${duplicate} trùng`,
);
say("3. Xem xét tệp ghi sai tên đơn vị, rồi xác nhận");
for (const file of received.files.filter(({ status }) => status === "review")) {
  const wrong = file.problems.find(({ code }) => code === "similar-unit")?.value ?? "";
  say(await dvk(data, ["review", "set", file.id, `unit=Xã Phúc Lâm`, "--quiet"]));
  say(`   “${wrong}” được xác nhận là Xã Phúc Lâm`);
  await dvk(data, ["review", "confirm", file.id, "--quiet"]);
}
const models = await dvkJson<Output<"models.list">>(data, ["models"]);
await writeFile(join(values.to, "models.json"), JSON.stringify(models, null, 2));
say(`   Sổ có ${models.length} mô hình`);
say("4. Xuất phụ lục");
say(await dvk(data, ["export", "appendix", "all", "--to", papers]));
say("5. Kiểm tra dữ liệu");
say(await dvk(data, ["check"]));

const truth = JSON.parse(readFileSync("samples/expected.json", "utf8"));
const result = score(models, [
  ...truth.register,
  ...truth.inReview.map((model: object) => ({ ...model, inReview: false, needsReview: [] })),
]);
const differences = fileDifferences(received.files, truth.files);
say("6. So với kết quả đúng (samples/expected.json)");
say(describeScore(result));
for (const difference of differences) say(`   ${difference}`);
say(differences.length === 0 ? "   Sổ dòng của mọi tệp khớp." : `   ${differences.length} chỗ khác nhau.`);
if (differences.length > 0 || result.differences.length > 0) process.exitCode = 1;
