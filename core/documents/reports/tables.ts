import type { RegisteredModel, Situation } from "../../consolidation/situation.ts";
import type { ModelRecord } from "../../register/model.ts";
import { count } from "../layout/counts.ts";
import { groupModels } from "../layout/groups.ts";
import { summaryTable } from "../layout/summary.ts";
import type { TableRow } from "../model.ts";
import { numberInWords } from "../numbers.ts";
import { WORDS } from "../words.ts";
import type { Facts } from "./facts.ts";
import type { PlainColumn, Prose } from "./prose.ts";
import { words } from "./words.ts";

const number = (title: string, group?: string): PlainColumn => ({
  title,
  width: 17,
  align: "center",
  ...(group === undefined ? {} : { group }),
});

/** Models by field × (collective, individual) × (new, continued). */
export function fieldTable(prose: Prose, { programme }: Situation, models: readonly RegisteredModel[]): void {
  prose.caption(words.tables.fields);
  prose.table(summaryTable(models, programme.fields, prose.measures, prose.width));
}

/** Every unit that is asked, or that has sent: what it registered, and whether its paper came in time. */
export function unitTable(prose: Prose, situation: Situation, { models, duties }: Facts): void {
  const asked = new Map(duties.map((duty) => [duty.unit, duty]));
  const order = situation.units.map(({ name }) => name);
  const groups = groupModels(models, { groupBy: "unit", units: order, fields: [] });
  const byUnit = new Map(groups.map((group) => [group.models[0]?.unit ?? null, group.models]));
  const names = [
    ...order.filter((name) => asked.has(name) || byUnit.has(name)),
    ...[...byUnit.keys()].filter((name) => name === null || !order.includes(name)),
  ];
  // Where nobody owes a paper of this kind, nobody can have sent one.
  const sent = (state: string | null) => (duties.length === 0 ? [] : [state]);
  const rows = names.map((name, index): TableRow => {
    const own = byUnit.get(name) ?? [];
    const duty = name === null ? undefined : asked.get(name);
    return {
      kind: "body",
      cells: [
        index + 1,
        name ?? words.tables.noUnit,
        ...counts(own),
        ...sent(duty ? words.tables.state[duty.state] : null),
      ],
      models: own.map(({ id }) => id),
    };
  });
  const all = models.map(({ id }) => id);
  rows.push({ kind: "total", cells: [WORDS.total, null, ...counts(models), ...sent(null)], models: all });
  prose.caption(words.tables.units);
  prose.plainTable(
    "units",
    [
      { title: WORDS.ordinal, width: 10, align: "center" },
      { title: words.tables.unit, width: 52, align: "left" },
      number(words.tables.all),
      number(WORDS.collectiveTitle, WORDS.subject),
      number(WORDS.individualTitle, WORDS.subject),
      number(WORDS.newTitle, WORDS.origin),
      number(WORDS.continuedTitle, WORDS.origin),
      ...(duties.length === 0 ? [] : [{ title: words.tables.sent, width: 20, align: "center" } as const]),
    ],
    rows,
  );
}

function counts(models: readonly ModelRecord[]): number[] {
  const { all, collective, individual, new: fresh, continued } = count(models);
  return [all, collective, individual, fresh, continued];
}

/** Every target for everyone whom it asks. */
export function targetTable(prose: Prose, { targets }: Facts): void {
  const rows = targets.map((target, index): TableRow => {
    const met = target.required === null ? null : target.met ? words.tables.met : words.tables.unmet;
    return {
      kind: "body",
      cells: [
        index + 1,
        target.id,
        target.unit,
        target.required === null ? words.tables.open : numberInWords(target.required),
        target.registered,
        target.counted,
        met,
      ],
      models: target.models.registered,
    };
  });
  if (rows.length === 0) return;
  prose.caption(words.tables.targets);
  prose.plainTable(
    "targets",
    [
      { title: WORDS.ordinal, width: 10, align: "center" },
      { title: words.tables.target, width: 15, align: "center" },
      { title: words.tables.unit, width: 50, align: "left" },
      number(words.tables.required),
      number(words.tables.registered),
      number(words.tables.counted),
      { title: words.tables.outcome, width: 22, align: "center" },
    ],
    rows,
  );
}
