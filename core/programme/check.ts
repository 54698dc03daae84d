import { fold } from "../text/fold.ts";
import { crosswalk } from "./check-crosswalk.ts";
import { namedDay } from "./deadlines.ts";
import { linesOfDocument } from "./document-lines.ts";
import type { ProgrammeProblem } from "./problem.ts";
import type { Programme, ProgrammeAppendix } from "./schema.ts";
import { programmeWords as words } from "./words.ts";

type Found = ProgrammeProblem[];

/**
 * What a programme of the right shape can still have wrong: codes that name nothing, ids given
 * twice, a spelling that means two fields, models that would stand in no appendix or in two.
 * Returns all problems, none where the programme holds together.
 */
export function checkProgramme(programme: Programme): ProgrammeProblem[] {
  return [
    ...duplicates(programme),
    ...unknownCodes(programme),
    ...aliases(programme),
    ...groups(programme),
    ...crosswalk(programme),
    ...seatsAndAppendices(programme),
    ...placesOfModels(programme),
    ...unitKinds(programme),
    ...gates(programme),
    ...linesOfDocument(programme),
    ...daysOfYear(programme),
  ];
}

/** A duty may fall due at the end of the year before or early in the next; anything further away is a slip. */
function daysOfYear({ year, deadlines }: Programme): Found {
  return deadlines.flatMap((deadline, index): Found => {
    const day = namedDay(deadline);
    if (day === null || Math.abs(Number(day.slice(0, 4)) - year) <= 1) return [];
    return [{ path: `deadlines[${index}]`, message: words.farFromYear(day, year) }];
  });
}

function duplicates(programme: Programme): Found {
  const keys: [string, string[]][] = [
    ["seats", programme.seats.map((seat) => seat.code)],
    ["fields", programme.fields.map((field) => field.code)],
    ["targets", programme.targets.map((target) => target.id)],
    ["deadlines", programme.deadlines.map((deadline) => deadline.id)],
    ["appendices", programme.appendices.map((appendix) => appendix.code)],
    ["criteria", programme.criteria.map((set) => set.set)],
    ["fieldGroups", programme.fieldGroups.map((group) => group.number)],
    ["steps", programme.steps.map((step) => step.number)],
    ...programme.appendices.map((appendix, index): [string, string[]] => [
      `appendices[${index}].columns`,
      appendix.columns.map((column) => column.column),
    ]),
  ];
  return keys.flatMap(([path, values]) =>
    values.flatMap((value, index) =>
      values.indexOf(value) < index ? [{ path: `${path}[${index}]`, message: words.duplicate(value) }] : [],
    ),
  );
}

function unknownCodes(programme: Programme): Found {
  const seats = new Set(programme.seats.map((seat) => seat.code));
  const fields = new Set(programme.fields.map((field) => field.code));
  const appendices = new Set(programme.appendices.map((appendix) => appendix.code));
  const found: Found = [];
  const look = (known: Set<string>, path: string, codes: readonly string[], say: (code: string) => string) => {
    for (const [index, code] of codes.entries()) {
      if (!known.has(code)) found.push({ path: `${path}[${index}]`, message: say(code) });
    }
  };
  for (const [index, seat] of programme.seats.entries()) {
    look(appendices, `seats[${index}].appendices`, seat.appendices, words.unknownAppendix);
  }
  for (const [index, group] of programme.fieldGroups.entries()) {
    look(fields, `fieldGroups[${index}].fields`, group.fields, words.unknownField);
  }
  for (const [index, target] of programme.targets.entries()) {
    look(seats, `targets[${index}].seats`, target.seats, words.unknownSeat);
    if ("fields" in target) look(fields, `targets[${index}].fields`, target.fields, words.unknownField);
  }
  for (const [index, deadline] of programme.deadlines.entries()) {
    look(seats, `deadlines[${index}].seats`, deadline.seats, words.unknownSeat);
  }
  for (const [index, appendix] of programme.appendices.entries()) {
    look(seats, `appendices[${index}].seats`, appendix.seats, words.unknownSeat);
    look(fields, `appendices[${index}].fields`, appendix.fields, words.unknownField);
  }
  return found;
}

/** Compared folded, with the field's own names: what a sender writes must mean one field or none. */
function aliases(programme: Programme): Found {
  const owner = new Map<string, string>();
  const found: Found = [];
  for (const [index, field] of programme.fields.entries()) {
    const names: [string, string][] = [
      [`fields[${index}].code`, field.code],
      [`fields[${index}].number`, field.number],
      [`fields[${index}].label`, field.label],
      [`fields[${index}].short`, field.short],
      ...field.aliases.map((alias, at): [string, string] => [`fields[${index}].aliases[${at}]`, alias]),
    ];
    for (const [path, name] of names) {
      const key = fold(name);
      const other = owner.get(key);
      if (key === "") found.push({ path, message: words.emptyAlias(name) });
      else if (other !== undefined && other !== field.code)
        found.push({ path, message: words.aliasOfTwo(name, other) });
      else owner.set(key, field.code);
    }
  }
  return found;
}

function groups(programme: Programme): Found {
  if (programme.fieldGroups.length === 0) return [];
  const grouped = new Set<string>();
  const found: Found = [];
  for (const [index, group] of programme.fieldGroups.entries()) {
    for (const [at, code] of group.fields.entries()) {
      if (grouped.has(code))
        found.push({ path: `fieldGroups[${index}].fields[${at}]`, message: words.fieldInTwoGroups(code) });
      grouped.add(code);
    }
  }
  for (const [index, field] of programme.fields.entries()) {
    if (!grouped.has(field.code)) found.push({ path: `fields[${index}]`, message: words.fieldInNoGroup(field.code) });
  }
  return found;
}

/** A seat names its appendices and an appendix its seats: both must say the same. */
function seatsAndAppendices(programme: Programme): Found {
  const found: Found = [];
  for (const [index, seat] of programme.seats.entries()) {
    for (const [at, code] of seat.appendices.entries()) {
      const appendix = programme.appendices.find((candidate) => candidate.code === code);
      if (appendix && !appendix.seats.includes(seat.code)) {
        found.push({ path: `seats[${index}].appendices[${at}]`, message: words.notInAppendix(code, seat.code) });
      }
    }
  }
  for (const [index, appendix] of programme.appendices.entries()) {
    for (const [at, code] of appendix.seats.entries()) {
      const seat = programme.seats.find((candidate) => candidate.code === code);
      if (seat && !seat.appendices.includes(appendix.code)) {
        found.push({ path: `appendices[${index}].seats[${at}]`, message: words.notInSeat(appendix.code, code) });
      }
    }
  }
  return found;
}

/** Where each thing that a gate stands before has its place on a model's way. */
const PLACES = {
  consolidation: "launched",
  recognition: "recognised",
  exemplary: "exemplary",
  nomination: "nominated",
  commendation: "commended",
} as const;
const WAY = ["vetted", "launched", "evaluated", "recognised", "exemplary", "nominated", "commended"];

/** A gate asks for what comes before it; one that asks for what comes after could never be passed. */
function gates(programme: Programme): Found {
  const all = programme.gates ?? [];
  return all.flatMap(({ before, stage }, index): Found => {
    const path = `gates[${index}]`;
    const same = all.findIndex((gate) => gate.before === before && gate.stage === stage);
    return [
      ...(same < index ? [{ path, message: words.duplicate(`${before} – ${stage}`) }] : []),
      ...(WAY.indexOf(stage) >= WAY.indexOf(PLACES[before])
        ? [{ path: `${path}.stage`, message: words.gateBackwards(before, stage) }]
        : []),
    ];
  });
}

/** A kind that is asked cannot be excepted too. */
function unitKinds(programme: Programme): Found {
  const asked = [
    ...programme.targets.map((who, index) => ({ path: `targets[${index}]`, who })),
    ...programme.deadlines.map((who, index) => ({ path: `deadlines[${index}]`, who })),
  ];
  return asked.flatMap(({ path, who }) => {
    if (!("exceptUnitKinds" in who)) return [];
    const kinds = new Set((who.unitKinds ?? []).map(fold));
    return (who.exceptUnitKinds ?? []).flatMap((kind, at) =>
      kinds.has(fold(kind))
        ? [{ path: `${path}.exceptUnitKinds[${at}]`, message: words.kindAskedAndExcepted(kind) }]
        : [],
    );
  });
}

/** Every model of a seat stands in exactly one appendix of a purpose. */
function placesOfModels(programme: Programme): Found {
  const found: Found = [];
  for (const [index, seat] of programme.seats.entries()) {
    const own = programme.appendices.filter((appendix) => appendix.seats.includes(seat.code));
    for (const purpose of new Set(own.map((appendix) => appendix.purpose))) {
      const tables = own.filter((appendix) => appendix.purpose === purpose);
      const rest = tables.filter((appendix) => appendix.takesRest).length;
      if (rest !== 1) {
        found.push({ path: `seats[${index}].appendices`, message: words.restCount(seat.code, purpose, rest) });
      }
      for (const [at, table] of tables.entries()) {
        found.push(...tables.slice(0, at).flatMap((earlier) => overlaps(programme, earlier, table, seat.code)));
      }
    }
  }
  return found;
}

function overlaps(programme: Programme, first: ProgrammeAppendix, second: ProgrammeAppendix, seat: string): Found {
  const anyKind = first.unitKinds.length === 0 || second.unitKinds.length === 0;
  const kinds = new Set(first.unitKinds.map(fold));
  if (!anyKind && !second.unitKinds.some((kind) => kinds.has(fold(kind)))) return [];
  const index = programme.appendices.indexOf(second);
  return second.fields.flatMap((field, at) =>
    first.fields.includes(field)
      ? [
          {
            path: `appendices[${index}].fields[${at}]`,
            message: words.fieldInTwoAppendices(field, first.code, seat),
          },
        ]
      : [],
  );
}
