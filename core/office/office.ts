import { officeStatusOf } from "../consolidation/status.ts";
import type { Checked, Input, Operation, Output } from "../contract.ts";
import type { Programme } from "../programme/schema.ts";
import { viewProgramme } from "../programme/view.ts";
import type { Store } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { OfficeError } from "./errors.ts";
import { importFiles } from "./import.ts";
import { checkInput } from "./input.ts";
import { learningHandlers } from "./learning/handlers.ts";
import { papersHandlers } from "./papers/handlers.ts";
import type { Parsers } from "./parsers.ts";
import type { PdfMaker } from "./pdf.ts";
import { allProgrammes, requireProgramme } from "./programmes.ts";
import { confirmReview, listReview, modelsInReview, setDecisions, showReview } from "./review.ts";
import { backUpBefore } from "./safety/backup.ts";
import { safetyHandlers } from "./safety/handlers.ts";
import { decisionsOf, situationOf } from "./situation.ts";
import { importUnits, requireUnit } from "./units.ts";
import { type WorkplaceOperation, windowHandlers } from "./window/handlers.ts";
import { words } from "./words.ts";
import { yearHandlers } from "./year/handlers.ts";
import { withYear } from "./year/model-year.ts";
import { listUnits } from "./year/units.ts";

/** The office: one door for every host. */
export interface Office {
  /** Performs an operation of the contract. Throws `OfficeError`, `StoreError` or, for a bad input, `invalid`. */
  call<O extends Operation>(operation: O, input: Input<O>, context?: CallContext): Promise<Output<O>>;
}

/** What goes with one call: who hears of long work, and what stops it between two files. */
export interface CallContext {
  progress?: Desk["progress"];
  signal?: AbortSignal;
  /** Under what name the clerk knows a path of the input, where it is not the path itself. */
  shownAs?: (path: string) => string;
}

/** What a host gives to open an office. */
export interface OfficeHost {
  store: Store;
  parsers: Parsers;
  /** Makes PDFs; a host that cannot gives none. */
  pdf?: PdfMaker;
  /** Programmes that come with the product. */
  programmes: Programme[];
  today(): string;
  progress?: Desk["progress"];
  /** A programme of the folder other than the one that the office works in, to look something up. */
  programmeId?: string;
  /** Where the data lies, as the office is told. */
  dataFolder?: string;
  /** Where the programmes lie, with the documents' words in `sources/`. */
  programmesFolder?: string;
  /** The program's version. */
  version?: string;
}

/** Every operation but those that stand before any office. */
type Handlers = {
  [O in Exclude<Operation, WorkplaceOperation>]: (desk: Desk, input: Checked<O>) => Promise<Output<O>>;
};

/** Opens the office of a store. */
export async function openOffice(host: OfficeHost): Promise<Office> {
  const { store, parsers } = host;
  await yearOf(host);
  const desk = async (context: CallContext): Promise<Desk> => ({
    store,
    // Read anew for each call, for the clerk may change them, or begin another year.
    ...(await yearOf(host)),
    builtIn: host.programmes,
    parsers,
    pdf: host.pdf ?? null,
    today: host.today(),
    dataFolder: host.dataFolder ?? "",
    programmesFolder: host.programmesFolder ?? "",
    version: host.version ?? "",
    progress: context.progress ?? host.progress ?? (() => undefined),
    signal: context.signal ?? null,
    shownAs: context.shownAs ?? ((path) => path),
  });
  const perform: Partial<Record<Operation, unknown>> & Handlers = handlers;
  return {
    async call(operation, input, context = {}) {
      const checked = checkInput(operation, input);
      // Each handler takes the input of its own operation, which TypeScript cannot follow through the table.
      const handler = perform[operation] as ((desk: Desk, input: unknown) => Promise<unknown>) | undefined;
      if (!handler) throw new OfficeError("unknown-operation", words.noOperation(operation));
      return handler(await desk(context), checked) as Promise<Output<typeof operation>>;
    },
  };
}

/** The settings with the programme that is worked in: the office's own, or the earlier one that the host asks for. */
async function yearOf({ store, programmeId }: OfficeHost): Promise<Pick<Desk, "settings" | "programme">> {
  const settings = await store.settings();
  const id = programmeId ?? settings.programmeId;
  const programme = (await store.programmes()).find((candidate) => candidate.id === id);
  const seat = id === settings.programmeId ? settings.seat : await store.seatIn(id);
  if (!programme || seat === null) throw new OfficeError("failed", words.otherProgramme(id));
  return { programme, settings: { ...settings, programmeId: id, seat } };
}

const handlers: Handlers = {
  ...windowHandlers,
  ...learningHandlers,
  ...yearHandlers,
  ...papersHandlers,
  ...safetyHandlers,
  "programmes.list": async (desk) =>
    (await allProgrammes(desk)).map(({ id, year, issuer, title }) => ({ id, year, issuer, title })),
  "programmes.show": async (desk, { id }) => {
    const found = await requireProgramme(desk, id);
    return viewProgramme(found, await decisionsOf({ store: desk.store, programme: found }));
  },
  "units.list": listUnits,
  "units.import": (desk, { path }) => importUnits(desk, path),
  "import.run": importFiles,
  "review.list": listReview,
  "review.show": (desk, { id, withSources }) => showReview(desk, id, withSources),
  "review.set": (desk, { id, decisions, withSources }) => setDecisions(desk, id, decisions, withSources),
  "review.confirm": (desk, { id }) => confirmReview(desk, id),
  undo: undo,
  "models.list": listModels,
  status: status,
  check: async ({ store }) => {
    const findings = await store.check();
    return { sound: findings.length === 0, findings };
  },
};

async function undo(desk: Desk, { id }: Checked<"undo">): Promise<Output<"undo">> {
  const { store } = desk;
  if (await store.submission(id)) {
    await backUpBefore(desk, "before-undo");
    await store.undo(id);
    return { undone: [id] };
  }
  const batch = (await store.batches()).find((b) => b.id === id);
  if (!batch) throw new OfficeError("not-found", words.noBatch(id));
  await backUpBefore(desk, "before-undo");
  const undone = await store.undoBatch(id);
  if (undone.length === 0) throw new OfficeError("nothing-to-undo", words.nothingToUndo(id));
  return { undone };
}

async function listModels(desk: Desk, input: Checked<"models.list">): Promise<Output<"models.list">> {
  const { programme, store } = desk;
  const unit = input.unit === undefined ? null : await requireUnit(desk, input.unit);
  const codes = programme.fields.map((field) => field.code);
  if (input.field !== undefined && !codes.includes(input.field)) {
    throw new OfficeError("unknown-field", words.noField(input.field, codes.join(", ")));
  }
  const registered = await store.models({
    programmeId: programme.id,
    ...(unit ? { unitId: unit.id } : {}),
    ...(input.field === undefined ? {} : { field: input.field }),
    ...(input.file === undefined ? {} : { submissionId: input.file }),
  });
  const plain = registered.map(({ unitId: _, ...record }) => record);
  const records = input.withYear ? await withYear(desk, plain) : plain;
  if (!input.withReview) return records;
  const waiting = (await modelsInReview(desk)).filter(
    (model) => (!unit || model.unit === unit.name) && (input.field === undefined || model.field === input.field),
  );
  return [...records, ...waiting];
}

async function status(desk: Desk, { asOf }: Checked<"status">): Promise<Output<"status">> {
  const situation = await situationOf(desk, asOf);
  const waiting = await desk.store.submissions({ programmeId: desk.programme.id, status: "review" });
  const doubtful = situation.models.filter((model) => model.needsReview.length > 0).length;
  return officeStatusOf(situation, { files: waiting.length, models: doubtful });
}
