import type { RegisteredModel, Situation } from "../../consolidation/situation.ts";
import { unitTree } from "../../consolidation/unit-tree.ts";
import type { TableRow } from "../model.ts";
import { numberInWords } from "../numbers.ts";
import { WORDS } from "../words.ts";
import { chart } from "./chart.ts";
import { type Facts, reached } from "./facts.ts";
import { figure, type PlainColumn, type Prose } from "./prose.ts";
import { split } from "./registered.ts";
import { words } from "./words.ts";

/** A member of the steering committee with what is assigned to them: codes of fields, ids of units. */
export interface ReportMember {
  name: string;
  position: string | null;
  role: string | null;
  fields: readonly string[];
  areas: readonly string[];
}

/** What a member answers for: the models of their fields, and of the units of their areas with those below. */
interface Charge {
  member: ReportMember;
  models: RegisteredModel[];
}

const own = words.members;

/** The models in each member's charge (tuyen-quang-2024:L87: “thuộc lĩnh vực, địa bàn được phân công phụ trách”), and those in nobody's. */
function chargesOf(
  situation: Situation,
  models: readonly RegisteredModel[],
  members: readonly ReportMember[],
): { charges: Charge[]; nobodys: RegisteredModel[] } {
  const tree = unitTree(situation.units);
  const within = (model: RegisteredModel, areas: readonly string[]): boolean => {
    const unit = tree.byId(model.unitId);
    return unit !== null && tree.line(unit).some(({ id }) => areas.includes(id));
  };
  const charges = members.map((member) => ({
    member,
    models: models.filter(
      (model) => (model.field !== null && member.fields.includes(model.field)) || within(model, member.areas),
    ),
  }));
  const taken = new Set(charges.flatMap((charge) => charge.models));
  return { charges, nobodys: models.filter((model) => !taken.has(model)) };
}

/** How the work is shared out: a table, its chart, and what is in nobody's charge. */
export function assignment(
  prose: Prose,
  situation: Situation,
  { models }: Facts,
  members: readonly ReportMember[],
): void {
  if (members.length === 0) {
    prose.say("members", own.none);
    return;
  }
  const { charges, nobodys } = chargesOf(situation, models, members);
  prose.say("members", own.count(numberInWords(members.length)), figure(models, words.queries.all), own.countAfter);
  prose.caption(own.table);
  prose.plainTable("members", COLUMNS, rowsOf(charges, nobodys, models));
  if (charges.reduce((sum, charge) => sum + charge.models.length, 0) + nobodys.length > models.length) {
    prose.say("members-shared", own.shared);
  }
  const lines = charges.map((charge) => ({ label: charge.member.name, models: charge.models }));
  const rest = nobodys.length > 0 ? [{ label: own.nobody, models: nobodys }] : [];
  chart(prose, "chart-members", own.chart, own.member, [...lines, ...rest]);
}

const number = (title: string): PlainColumn => ({ title, width: 15, align: "center" });
const COLUMNS: PlainColumn[] = [
  { title: WORDS.ordinal, width: 10, align: "center" },
  { title: own.member, width: 56, align: "left" },
  number(words.tables.all),
  number(WORDS.newTitle),
  number(WORDS.continuedTitle),
  number(own.surveyed),
  number(own.recognised),
  number(own.exemplary),
];

function rowsOf(
  charges: readonly Charge[],
  nobodys: readonly RegisteredModel[],
  all: readonly RegisteredModel[],
): TableRow[] {
  const line = (label: string, models: readonly RegisteredModel[], index: number): TableRow => ({
    kind: "body",
    cells: [index + 1, label, ...counts(models)],
    models: models.map(({ id }) => id),
  });
  return [
    ...charges.map(({ member, models }, index) => line(named(member), models, index)),
    ...(nobodys.length > 0 ? [line(own.nobody, nobodys, charges.length)] : []),
    { kind: "total", cells: [WORDS.total, null, ...counts(all)], models: all.map(({ id }) => id) },
  ];
}

function counts(models: readonly RegisteredModel[]): number[] {
  return [
    models.length,
    models.filter(({ origin }) => origin === "new").length,
    models.filter(({ origin }) => origin === "continued").length,
    reached(models, "surveyed").length,
    reached(models, "recognised").length,
    reached(models, "exemplary", "nominated", "commended").length,
  ];
}

const named = ({ name, position }: ReportMember): string => (position === null ? name : `${name}, ${position}`);

/** A part for each member: what is assigned, how many models, which, and room for what the member did. */
export function byMember(
  prose: Prose,
  situation: Situation,
  { models }: Facts,
  members: readonly ReportMember[],
): [string, () => void][] {
  const labels = new Map(situation.programme.fields.map(({ code, label }) => [code, label]));
  const names = new Map(situation.units.map(({ id, name }) => [id, name]));
  return chargesOf(situation, models, members).charges.map(({ member, models: charge }, index) => [
    named(member),
    () => {
      const fields = member.fields.map((code) => labels.get(code) ?? code);
      const areas = member.areas.map((id) => names.get(id) ?? own.goneUnit);
      const key = `member-${index + 1}`;
      prose.say(`${key}-charge`, own.charge(fields, areas));
      if (charge.length === 0) prose.say(`${key}-models`, own.noModels);
      else {
        prose.say(`${key}-models`, own.registered, figure(charge, own.query(member.name)), ...split(charge));
        prose.caption(own.query(member.name));
        prose.plainTable(key, LIST, listOf(charge, labels));
      }
      prose.say(`${key}-work`, own.workGap);
    },
  ]);
}

const LIST: PlainColumn[] = [
  { title: WORDS.ordinal, width: 10, align: "center" },
  { title: own.columns.name, width: 55, align: "left" },
  { title: words.tables.unit, width: 32, align: "left" },
  { title: WORDS.field, width: 28, align: "left" },
  { title: own.columns.result, width: 40, align: "left" },
];

function listOf(models: readonly RegisteredModel[], labels: ReadonlyMap<string, string>): TableRow[] {
  return models.map(({ id, name, unit, field, fieldLabel, result }, index) => ({
    kind: "body",
    cells: [index + 1, name, unit, field === null ? fieldLabel : (labels.get(field) ?? fieldLabel), result],
    models: [id],
  }));
}
