import type { MenuProps } from "antd";
import { reasonWords, roleWords, reviewWords as words } from "../../words/review.ts";
import type { SheetRow } from "./blocks.ts";
import { headerRows, keyOf } from "./decisions.ts";
import type { ReviewSheet } from "./links.ts";

type Items = NonNullable<MenuProps["items"]>;

/** A menu whose items are decisions: what choosing one decides stands by its key. */
export interface DecisionMenu {
  items: Items;
  decisions: ReadonlyMap<string, Record<string, string>>;
  chosen: string[];
}

/** Roles that are asked for most, above the others. */
const FIRST = ["ordinal", "name", "unit", "field", "subject", "collective", "individual", "new", "continued", "origin"];
const ASIDE = ["section", "unit-heading", "total", "note", "example", "signature", "title", "letterhead", "blank-name"];

/** What a column may mean. */
export function columnMenu(sheet: ReviewSheet, letter: string, taken: Record<string, string>): DecisionMenu {
  const key = keyOf.column(sheet.name, letter);
  const present = sheet.columns.find((column) => column.letter === letter)?.role;
  const roles = [...FIRST, ...Object.keys(roleWords).filter((role) => !FIRST.includes(role))];
  const choices = roles.map((role) => ({ role, label: roleWords[role as keyof typeof roleWords] }));
  const items: Items = [
    {
      type: "group",
      key: "title",
      label: words.columnTitle(letter),
      children: choices.map(({ role, label }) => ({ key: role, label })),
    },
    ...backItem(key in taken),
  ];
  const decisions = new Map(choices.map(({ role }) => [role, { [key]: role }]));
  decisions.set("back", { [key]: "" });
  return { items, decisions, chosen: present ? [present] : [] };
}

/** What a row may be, and which rows may be the table's heading. */
export function rowMenu(
  sheet: ReviewSheet,
  row: Pick<SheetRow, "row" | "disposition" | "continuation">,
  taken: Record<string, string>,
): DecisionMenu {
  const key = keyOf.row(sheet.name, row.row);
  const header = keyOf.header(sheet.name);
  const decisions = new Map<string, Record<string, string>>();
  const item = (value: string, label: string) => {
    decisions.set(value, { [key]: value });
    return { key: value, label };
  };
  const items: Items = [
    {
      type: "group",
      key: "title",
      label: words.rowTitle(row.row),
      children: [
        item("model", words.rowAsModel),
        item("continuation", words.rowAsContinuation),
        {
          key: "aside",
          label: words.rowAside,
          children: ASIDE.map((reason) => item(reason, reasonWords[reason as keyof typeof reasonWords])),
        },
        {
          key: "heading",
          label: words.headerRows,
          children: [0, 1, 2]
            .filter((above) => row.row - above >= 1)
            .map((above) => {
              const rows = headerRows(row.row - above, row.row);
              decisions.set(`header ${rows}`, { [header]: rows });
              return { key: `header ${rows}`, label: words.headerFrom(row.row - above, row.row) };
            }),
        },
      ],
    },
    ...backItem(key in taken || header in taken),
  ];
  decisions.set("back", { ...(key in taken ? { [key]: "" } : {}), ...(header in taken ? { [header]: "" } : {}) });
  const present = row.disposition === "imported" ? (row.continuation ? "continuation" : "model") : row.disposition;
  return { items, decisions, chosen: [present] };
}

/** Whether models are taken from a sheet. */
export function sheetMenu(sheet: ReviewSheet, taken: Record<string, string>): DecisionMenu {
  const key = keyOf.sheet(sheet.name);
  const present = taken[key];
  return {
    items: [
      { key: "read", label: words.sheetRead },
      { key: "skip", label: words.sheetSkip },
      ...backItem(present !== undefined),
    ],
    decisions: new Map([
      ["read", { [key]: "read" }],
      ["skip", { [key]: "skip" }],
      ["back", { [key]: "" }],
    ]),
    chosen: present ? [present] : [],
  };
}

function backItem(decided: boolean): Items {
  return decided
    ? [
        { type: "divider", key: "line" },
        { key: "back", label: words.automatic },
      ]
    : [];
}
