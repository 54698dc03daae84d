import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { UploadLimits } from "../../core/http.ts";
import { openWorkplace, type Workplace } from "../../core/office/workplace.ts";
import { createParserPool } from "../../parsers/pool.ts";
import { type RunningServer, startServer } from "../../server/server.ts";
import { root } from "../cli/dvk.ts";
import { Client } from "./client.ts";

export const PAGE = `<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Trang thử</title>`;

/** A server of a test, with a browser that has opened it. */
export interface Served {
  server: RunningServer;
  client: Client;
  data: string;
}

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A renderer of one page, one script and one style, so that the test needs no build. */
export async function smallRenderer(): Promise<string> {
  const folder = join(await temporaryFolder(), "renderer");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), PAGE);
  await writeFile(join(folder, "assets", "app-1a2b.js"), "export {};");
  await writeFile(join(folder, "assets", "app-1a2b.css"), "body{}");
  await writeFile(join(folder, "..", "secret.txt"), "secret");
  return folder;
}

/** Serves a workplace that a test has made up: for what the transport does, whatever the office says. */
export async function serveWorkplace(
  workplace: Pick<Workplace, "call">,
  options: { limits?: UploadLimits } = {},
): Promise<Omit<Served, "data">> {
  const server = await startServer({ workplace, rendererFolder: await smallRenderer(), ...options });
  onTestFinished(() => server.close());
  const client = new Client(server.port);
  await client.open(server.url);
  return { server, client };
}

/** A workplace that only repeats what it was asked. */
export function echo(): Pick<Workplace, "call"> {
  return {
    call: (operation, input) =>
      Promise.resolve({ ok: true, data: { operation, input } as never }) as ReturnType<Workplace["call"]> as never,
  };
}

/** Serves a real data folder; with `units`, those of the samples. */
export async function serveOffice(options: { created?: boolean; limits?: UploadLimits } = {}): Promise<Served> {
  const data = join(await temporaryFolder(), "data");
  const parsers = createParserPool({ size: 2 });
  const workplace = openWorkplace({
    dataFolder: data,
    programmesFolder: join(root, "programmes"),
    samplesFolder: join(root, "samples"),
    parsers,
    today: () => "2024-03-28",
    version: "0.0.0",
  });
  // Hooks of a test run last first: the server before what it serves.
  onTestFinished(async () => {
    await workplace.close();
    parsers.close();
  });
  if (options.created ?? true) {
    const answer = await workplace.call("workplace.create", {
      programme: "hai-phong-2024",
      office: "Ban Dân vận Huyện ủy An Lạc",
      seat: "huyen",
      units: join(root, "samples", "units.csv"),
    });
    if (!answer.ok) throw new Error(answer.error.message);
  }
  return { ...(await serveWorkplace(workplace, options)), data };
}

/** A registration as a commune sends it, different for each number. */
export function registration(index: number, unit = "XÃ HOÀ LẠC"): string {
  return [
    `ĐẢNG ỦY ${unit},,,,`,
    "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024,,,,",
    "TT,Tên mô hình,Chủ thể,Lĩnh vực,Nội dung",
    `1,Đường hoa số ${index},Chi hội Phụ nữ thôn ${index},Phát triển kinh tế,Trồng hoa trên ${index + 100} m đường`,
    `2,Tiếng loa an ninh số ${index},Công an xã,Quốc phòng - an ninh,Phát thanh ${index + 1} buổi`,
  ].join("\r\n");
}
