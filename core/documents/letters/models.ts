import type { RegisteredModel } from "../../consolidation/situation.ts";
import { letterhead, signingBlock, title } from "../layout/letterhead.ts";
import { outcomeOf } from "../layout/outcomes.ts";
import { paperMeasures } from "../layout/paper.ts";
import type { CellValue, Document, TableRow } from "../model.ts";
import { typeWidth } from "../model.ts";
import { factsOf, reached } from "../reports/facts.ts";
import { type Draft, figure, type PlainColumn, Prose } from "../reports/prose.ts";
import { GAP } from "../reports/words.ts";
import { WORDS } from "../words.ts";
import { guidance, type LetterInput, letter } from "./letter.ts";
import { words } from "./words.ts";

type Made = { document: Document; drafts: Draft[] };

const ordinal: PlainColumn = { title: WORDS.ordinal, width: 10, align: "center" };
const column = (title: string, width: number): PlainColumn => ({ title, width, align: "left" });

const modelsFor = ({ situation, unit }: LetterInput): RegisteredModel[] =>
  factsOf(situation, "registration").models.filter((model) => unit === null || model.unit === unit);

function rowsOf(
  models: readonly RegisteredModel[],
  cells: (model: RegisteredModel) => (CellValue | null)[],
): TableRow[] {
  return models.map((model, index) => ({ kind: "body", cells: [index + 1, ...cells(model)], models: [model.id] }));
}

const fieldOf = ({ situation }: LetterInput, model: RegisteredModel): string | null =>
  situation.programme.fields.find(({ code }) => code === model.field)?.label ?? model.fieldLabel;

/** What became of each registered model in vetting (tuyen-quang-2024:L31), to one unit or to all. */
export function vettingNotice(input: LetterInput): Made {
  const { situation, unit } = input;
  const own = words.vetting;
  const models = modelsFor(input);
  const passed = reached(models, "vetted");
  const returned = models.filter(({ stage }) => stage === "returned");
  const open = models.filter((model) => !passed.includes(model) && !returned.includes(model));
  const resultOf = (model: RegisteredModel) =>
    open.includes(model) ? own.open : returned.includes(model) ? own.returned : own.passed;
  const frame = {
    label: own.label,
    kind: own.kind,
    subject: own.subject(situation.programme.year),
    sign: "TB",
    addressee: null,
  };
  return letter(input, frame, (prose) => {
    const [all, of, good, back, rest] = own.counts;
    prose.say("opening", own.opening(situation.office, unit));
    prose.say(
      "counts",
      all,
      figure(models, own.label),
      of,
      figure(passed, own.passed),
      good,
      figure(returned, own.returned),
      back,
      figure(open, own.open),
      rest,
    );
    prose.plainTable(
      "vetting",
      [
        ordinal,
        column(own.columns.name, 50),
        column(own.columns.unit, 30),
        column(own.columns.field, 30),
        column(own.columns.result, 22),
        column(own.columns.reason, 28),
      ],
      rowsOf(models, (model) => [
        model.name,
        model.unit,
        fieldOf(input, model),
        resultOf(model),
        model.stage === "returned" ? (input.returnedFor?.get(model.id) ?? GAP) : null,
      ]),
    );
    prose.say("ask", own.ask);
  });
}

/** The tờ trình with the list of those introduced upward, and what goes with it. */
export function nomination(input: LetterInput): Made {
  const { situation, office } = input;
  const own = words.nomination;
  const superior = office.superior ?? GAP;
  const models = reached(modelsFor(input), "nominated", "commended");
  const frame = {
    label: own.label,
    kind: own.kind,
    subject: own.subject(situation.programme.year),
    sign: "TTr",
    addressee: own.to(superior),
  };
  return letter(input, frame, (prose) => {
    if (models.length === 0) prose.say("opening", own.none);
    else {
      const [before, after] = own.opening(situation.office);
      prose.say("opening", before, figure(models, own.label), after);
      chosenTable(prose, input, models, { proposed: true });
    }
    prose.say("dossier", own.dossier);
    own.files.forEach((file, index) => {
      prose.say(`dossier-${index + 1}`, `${index + 1}. ${file}`);
    });
    prose.say("ask", own.ask(superior));
  });
}

/** The decision with its list: those that were commended, or as long as there are none, those nominated. */
export function decision(input: LetterInput): Made {
  const { situation } = input;
  const own = words.decision;
  const nominated = reached(modelsFor(input), "nominated", "commended");
  const commended = reached(nominated, "commended");
  const models = commended.length > 0 ? commended : nominated;
  const frame = {
    label: own.label,
    kind: own.kind,
    subject: own.subject(situation.programme.year),
    sign: "QĐ",
    addressee: null,
    attachments: [decisionList(input, models)],
  };
  return letter(input, frame, (prose) => {
    own.bases(guidance(situation), situation.programme.issuer).forEach((basis, index) => {
      prose.say(`basis-${index + 1}`, basis);
    });
    prose.caption(own.decides);
    const [before, after] = own.article1;
    prose.say("article-1", before, figure(models, own.label), after);
    prose.say("article-2", own.article2);
    prose.say("article-3", own.article3);
  });
}

/** The models by name, whose they are and in which field; where they are proposed, for which level. */
function chosenTable(
  prose: Prose,
  input: LetterInput,
  models: readonly RegisteredModel[],
  { proposed }: { proposed: boolean },
): void {
  const { columns } = words.nomination;
  prose.plainTable(
    "chosen",
    [
      ordinal,
      column(columns.name, 48),
      column(columns.subject, 36),
      column(columns.unit, 28),
      column(columns.field, 26),
      ...(proposed ? [column(columns.level, 20)] : []),
    ],
    rowsOf(models, (model) => [
      model.name,
      model.subject,
      model.unit,
      fieldOf(input, model),
      ...(proposed ? [outcomeOf(model, input.outcomes).recognition] : []),
    ]),
  );
}

/** “Danh sách … (Kèm theo Quyết định số …)”. */
function decisionList(input: LetterInput, models: readonly RegisteredModel[]): Document {
  const { situation, office, rules } = input;
  const { year } = situation.programme;
  const own = words.decision;
  const measures = paperMeasures({ office, rules, year });
  const page = {
    size: "A4",
    orientation: "portrait",
    margins: measures.margins,
    pageNumber: measures.pageNumber,
  } as const;
  const prose = new Prose(measures, typeWidth(page));
  chosenTable(prose, input, models, { proposed: false });
  const letterOf = { paper: own.paper, number: office.number ?? "…-QĐ/…", date: office.date };
  const made = title(measures, "", [own.list, own.listOf(year)], letterOf, year);
  return {
    name: own.list,
    author: office.issuer ?? "",
    date: office.date,
    standard: measures.standard,
    font: measures.font,
    page,
    letterhead: letterhead(measures, { ...office, number: null }),
    title: { ...made, lines: made.lines.slice(1) },
    sections: prose.sections,
    signing: signingBlock(measures, office, year),
  };
}
