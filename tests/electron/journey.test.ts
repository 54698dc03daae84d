import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Input, Operation, Output } from "../../core/contract.ts";
import type { HostApi, Progress } from "../../core/host.ts";
import { root } from "../cli/dvk.ts";
import { program } from "./program.ts";
import { droppedFile } from "./stand-in/launch.ts";

/** The clerk's way through the built desktop program, by what its preload gives the page. */

const built = program();

async function perform<O extends Operation>(host: HostApi, operation: O, input: Input<O>): Promise<Output<O>> {
  const answer = await host.call(operation, input);
  if (!answer.ok) throw new Error(`${operation}: ${answer.error.code} ${answer.error.message}`);
  return answer.data;
}

test("from the first start to a saved appendix, and everything is there after a restart", async () => {
  const first = await built.start();
  const host = await first.host();
  expect(host.kind).toBe("desktop");
  const before = await perform(host, "workplace.state", {});
  expect(before).toMatchObject({ created: false, writable: true });
  expect(before.dataFolder).toBe(join(built.folder(), "settings/dan-van-kheo/data"));

  const heard: Progress[] = [];
  const stop = host.onProgress((progress) => heard.push(progress));
  await perform(host, "workplace.create", {
    programme: "hai-phong-2024",
    office: "Ban Dân vận Huyện ủy An Lạc",
    seat: "huyen",
    sample: true,
  });
  stop();
  expect(heard.length).toBeGreaterThan(20);
  expect(heard.at(-1)).toMatchObject({ operation: "workplace.create", done: heard.at(-1)?.of });
  const models = await perform(host, "models.list", {});
  expect(models.length).toBeGreaterThan(100);

  // A file that was dropped: the page holds a token and never the path.
  const drop = droppedFile(join(root, "samples/inbox/0318_Xa Minh Duc.xlsx"), "0318_Xa Minh Duc.xlsx");
  const [token] = await host.takeFiles([drop]);
  expect(token).toMatchObject({ name: "0318_Xa Minh Duc.xlsx", size: expect.any(Number) });
  const again = await perform(host, "import.run", { paths: [token?.token ?? ""] });
  expect(again.summary).toMatchObject({ files: 1, duplicate: 1 });

  // A folder that she chose takes the appendices.
  const folder = built.folder();
  first.world.answers.set("open", [{ canceled: false, filePaths: [folder] }]);
  const [to] = await host.chooseFiles("folder");
  const { files } = await perform(host, "export.appendix", { code: "all", to: to?.token ?? "", formats: ["xlsx"] });
  expect(files.length).toBeGreaterThan(0);
  for (const { path } of files) expect((await stat(path)).size).toBeGreaterThan(5_000);

  // As PDF each is drawn by the window's process from the very page that the preview shows.
  const printed = await perform(host, "papers.save", { code: "01", format: "pdf" });
  const { html } = await perform(host, "papers.preview", { code: "01" });
  expect(printed.name).toBe("Phu-luc-01.pdf");
  const pdf = Buffer.from(printed.base64 ?? "", "base64").toString("utf8");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  expect(pdf.endsWith(html)).toBe(true);

  // And one of them under a name of her choice.
  const bytes = await readFile(files[0]?.path ?? "");
  const wanted = join(folder, "Phụ lục gửi huyện.xlsx");
  first.world.answers.set("save", [
    { canceled: false, filePath: wanted },
    { canceled: true, filePath: "" },
  ]);
  expect(await host.saveFile("Phu-luc-01.xlsx", bytes.toString("base64"))).toBe(wanted);
  expect((await readFile(wanted)).equals(bytes)).toBe(true);
  expect(await host.saveFile("Phu-luc-01.xlsx", bytes.toString("base64"))).toBeNull();

  (await first.window()).close();
  expect(await first.world.exited).toBe(0);
  expect(first.world.leftAlive).not.toContain("dan-van-kheo-office");

  const second = await built.start();
  const restarted = await second.host();
  expect(await perform(restarted, "workplace.state", {})).toMatchObject({ created: true, writable: true });
  expect(await perform(restarted, "models.list", {})).toEqual(models);
  expect(await perform(restarted, "check", {})).toEqual({ sound: true, findings: [] });
  // Tokens end with the program.
  expect(await restarted.call("import.run", { paths: [token?.token ?? ""] })).toMatchObject({
    ok: false,
    error: { code: "invalid" },
  });
});
