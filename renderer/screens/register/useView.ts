import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import type { ModelRecord } from "../../../core/register/model.ts";
import { searcher, searchKey } from "../../components/grid/fold.ts";
import { type GridLayout, settleLayout } from "../../components/grid/layout.ts";
import {
  type ColumnFilter,
  type Filters,
  filterRows,
  foldedCells,
  groupRows,
  isOpen,
  type Sorting,
  sortRows,
} from "../../components/grid/lines.ts";
import { valueWords } from "../../words/register.ts";
import { type ModelColumn, SHOWN } from "./columns.ts";
import { readQuery } from "./query.ts";
import { recall, remember } from "./remembered.ts";

const REMEMBERED = "register.grid";

/** How the register is looked at: filters from the address and the clerk, order, groups and columns. */
export function useView(
  models: readonly ModelRecord[],
  columns: readonly ModelColumn[],
  unitName: (id: string) => string,
) {
  const location = useLocation();
  const [filters, setFilters] = useState<Filters>({});
  const [text, setText] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [groupBy, setGroupBy] = useState<string | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);

  // Each arrival asks anew; what the clerk filters herself afterwards is her own.
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    const arrival = `${location.key} ${location.search}`;
    if (arrived.current === arrival) return;
    arrived.current = arrival;
    const asked = readQuery(new URLSearchParams(location.search), unitName);
    setFilters(asked.filters);
    setText("");
    setOpened(asked.model);
  }, [location.key, location.search, unitName]);

  const habits = useHabits(columns);
  const { rows, lines } = useLines(models, columns, { filters, text, sorting, groupBy, closed });

  return {
    filters,
    text,
    setText,
    sorting,
    setSorting,
    groupBy,
    setGroupBy: (key: string | null) => {
      setGroupBy(key);
      setClosed(new Set());
    },
    toggleGroup: (value: string) =>
      setClosed((before) => {
        const next = new Set(before);
        if (!next.delete(value)) next.add(value);
        return next;
      }),
    closeGroups: () => setClosed(new Set(lines.flatMap((line) => (line.kind === "group" ? [line.value] : [])))),
    openGroups: () => setClosed(new Set()),
    filterBy: (key: string, filter: ColumnFilter) =>
      setFilters((before) => {
        const { [key]: _, ...rest } = before;
        return isOpen(filter) ? rest : { ...rest, [key]: filter };
      }),
    clear: () => {
      setFilters({});
      setText("");
    },
    isFiltered: text.trim() !== "" || Object.keys(filters).length > 0,
    ...habits,
    rows,
    lines,
    opened,
    setOpened,
  };
}

/** What the clerk has chosen to see for good: which columns, in which order and width, and how high the rows. */
function useHabits(columns: readonly ModelColumn[]) {
  const [habits, setHabits] = useState(() => recall(REMEMBERED) as { layout?: unknown; dense?: boolean } | null);
  const layout = useMemo(
    () =>
      settleLayout(
        columns.map(({ key }) => key),
        SHOWN,
        habits?.layout,
      ),
    [columns, habits],
  );
  const dense = habits?.dense ?? false;
  const keep = (next: { layout?: GridLayout; dense?: boolean }) => {
    const all = { layout, dense, ...next };
    setHabits(all);
    remember(REMEMBERED, all);
  };
  const shown = useMemo(() => {
    const byKey = new Map(columns.map((column) => [column.key, column]));
    return layout.order.flatMap((key) => (layout.hidden.includes(key) ? [] : (byKey.get(key) ?? [])));
  }, [columns, layout]);
  return { layout, keep, dense, shown };
}

/** The models that fit what is asked, in order, and the lines that they make with their groups. */
function useLines(
  models: readonly ModelRecord[],
  columns: readonly ModelColumn[],
  asked: {
    filters: Filters;
    text: string;
    sorting: Sorting | null;
    groupBy: string | null;
    closed: ReadonlySet<string>;
  },
) {
  const { filters, text, sorting, groupBy, closed } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: folded texts are of these columns
  const folded = useMemo(() => foldedCells<ModelRecord>(), [columns]);
  const rows = useMemo(() => {
    const found = filterRows(models, columns, filters, folded);
    const fits = searcher(text);
    const searched =
      searchKey(text) === "" ? found : found.filter((row) => fits(columns.map((c) => folded(c, row)).join(" ")));
    return sortRows(searched, columns, sorting);
  }, [models, columns, filters, text, sorting, folded]);
  const lines = useMemo(
    () =>
      groupRows(
        rows,
        columns.find(({ key }) => key === groupBy),
        closed,
        (row) => row.needsReview.length > 0,
        valueWords.none,
      ),
    [rows, columns, groupBy, closed],
  );
  return { rows, lines };
}

export type View = ReturnType<typeof useView>;
