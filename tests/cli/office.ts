import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";
import type { ImportedFile, Input, Operation, Output } from "../../core/contract.ts";
import { type Office, openOffice } from "../../core/office/office.ts";
import type { Parsers } from "../../core/office/parsers.ts";
import { importUnits } from "../../core/office/units.ts";
import { loadProgramme } from "../../core/programme/load.ts";
import { createStore, openStore } from "../../core/store/open.ts";
import type { Store } from "../../core/store/store.ts";
import { createParserPool } from "../../parsers/pool.ts";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
export const inbox = join(root, "samples/inbox");
export const unitList = join(root, "samples/units.csv");

/** A temporary folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const pool = createParserPool({ size: 2 });
afterAll(() => pool.close());

/** The parsers that the tests of one file share. */
export const parsers: Parsers = pool;

/** An office in this process over a data folder of its own: the same operations as the command line, without its start. */
export class TestOffice {
  #store: Store;
  #office: Office;

  private constructor(
    readonly folder: string,
    readonly data: string,
    store: Store,
    office: Office,
  ) {
    this.#store = store;
    this.#office = office;
  }

  static async open(options: { seat?: string; units?: string | null; parsers?: Parsers } = {}): Promise<TestOffice> {
    const folder = await temporaryFolder();
    const data = join(folder, "data");
    const programme = await loadProgramme(join(root, "programmes"), "hai-phong-2024");
    const settings = {
      office: "Ban Dân vận Huyện ủy An Lạc",
      programmeId: programme.id,
      seat: options.seat ?? "huyen",
    };
    const store = await createStore(data, settings, programme);
    const units = options.units === undefined ? unitList : options.units;
    if (units !== null) await importUnits({ store, parsers }, units);
    const own = new TestOffice(folder, data, store, await host(store, options.parsers));
    onTestFinished(() => own.#store.close());
    return own;
  }

  get store(): Store {
    return this.#store;
  }

  call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
    return this.#office.call(operation, input);
  }

  /** Closes the data folder and opens it again, as another process would. */
  async restart(): Promise<void> {
    await this.#store.close();
    this.#store = await openStore(this.data, { write: true });
    this.#office = await host(this.#store);
  }

  /** Writes a file of the test's own and gives its path. */
  async write(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.folder, "inbox", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  }

  /** Imports paths, received on the last days of March 2024. */
  import(paths: string[], more: Partial<Input<"import.run">> = {}): Promise<Output<"import.run">> {
    return this.call("import.run", { paths, received: "2024-03-28", ...more });
  }

  /** Imports one file and gives its report. */
  async importOne(path: string, more: Partial<Input<"import.run">> = {}): Promise<ImportedFile> {
    const { files } = await this.import([path], more);
    const [file] = files;
    if (file === undefined || files.length > 1) throw new Error(`${path}: ${files.length} files`);
    return file;
  }

  models(more: Partial<Input<"models.list">> = {}): Promise<Output<"models.list">> {
    return this.call("models.list", more);
  }

  /** Names of the register's models, in its order. */
  async names(more: Partial<Input<"models.list">> = {}): Promise<string[]> {
    return (await this.models(more)).map(({ name }) => name);
  }

  /** Decides on a file and confirms it. */
  async settle(id: string, decisions: Record<string, string>): Promise<ImportedFile> {
    await this.call("review.set", { id, decisions });
    return this.call("review.confirm", { id });
  }
}

function host(store: Store, own: Parsers = parsers): Promise<Office> {
  return openOffice({ store, parsers: own, programmes: [], today: () => "2024-04-01" });
}

/** The codes of a file's problems. */
export function codes(file: Pick<ImportedFile, "problems">): string[] {
  return file.problems.map(({ code }) => code);
}

/** A registration as csv: unit, title, heading, a line for each model. */
export function registration(
  unit: string | null,
  models: (string | { name: string; field?: string; unit?: string; goal?: string; origin?: string })[],
  title = "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024",
): string {
  const full = models.map((model) => (typeof model === "string" ? { name: model } : model));
  const withUnits = full.some((model) => "unit" in model);
  // The body that carries a model out has a column of its own, so that none can take the units' column for it.
  const heading = [
    "TT",
    "Tên mô hình",
    "Lĩnh vực",
    "Mục tiêu",
    "Mới/Duy trì",
    ...(withUnits ? ["Đơn vị đăng ký", "Tập thể"] : []),
  ];
  const lines = full.map(({ name, field = "Kinh tế", goal = "10 hộ tham gia", origin = "Mới", unit: own = "" }, i) => [
    String(i + 1),
    name,
    field,
    goal,
    origin,
    ...(withUnits ? [own, "Chi bộ"] : []),
  ]);
  const rows = [...(unit === null ? [] : [[`Đơn vị: ${unit}`]]), [title], heading, ...lines];
  return rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(",")).join("\n");
}
