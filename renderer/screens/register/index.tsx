import { App, Button, Empty, Spin } from "antd";
import { useCallback, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { ModelRecord } from "../../../core/register/model.ts";
import { Grid } from "../../components/grid/Grid.tsx";
import { widenColumn } from "../../components/grid/layout.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { to } from "../../shell/routes.ts";
import { gridWords, registerWords } from "../../words/register.ts";
import { BulkBar } from "./BulkBar.tsx";
import { modelColumns } from "./columns.ts";
import { Detail } from "./Detail.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useRegister } from "./useRegister.ts";
import { useView } from "./useView.ts";
import "./register.css";

const NONE: ModelRecord[] = [];
const FROZEN = 1;

/** Sổ mô hình: all models of the programme in one grid, with the full record of one beside it. */
export default function RegisterScreen() {
  const { office, data, error, refetch, save, change } = useRegister();
  const units = useOperation("units.list", {});
  const state = useOperation("workplace.state", {});
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());

  const columns = useMemo(
    () => modelColumns({ fields: office.data?.fields ?? [], units: units.data?.map((unit) => unit.name) ?? [] }),
    [office.data?.fields, units.data],
  );
  const unitName = useCallback((id: string) => units.data?.find((unit) => unit.id === id)?.name ?? id, [units.data]);
  const models = data?.models ?? NONE;
  const view = useView(models, columns, unitName);
  const doubtful = useMemo(() => models.filter((model) => model.needsReview.length > 0).length, [models]);
  const selected = useMemo(() => view.rows.filter((model) => ticked.has(model.id)), [view.rows, ticked]);
  const opened = models.find((model) => model.id === view.opened);
  const writable = state.data?.writable ?? false;

  if (error) return <ErrorNote page error={error} onAgain={() => void refetch()} />;
  if (!data || !units.data || !office.data)
    return <Spin className="register-wait" description={registerWords.loading} />;
  const confirm = (rows: ModelRecord[], fields?: string[]) =>
    void save(rows, {}, fields ?? [...new Set(rows.flatMap((row) => row.needsReview.map((doubt) => doubt.field)))]);
  return (
    <div className="register">
      <Toolbar view={view} columns={columns} models={models.length} doubtful={doubtful} writable={writable} />
      {selected.length > 0 && writable ? (
        <BulkBar
          selected={selected}
          columns={columns}
          shown={view.shown}
          onChange={(values) => void change(selected, values)}
          onConfirm={() => confirm(selected)}
          onClear={() => setTicked(new Set())}
        />
      ) : null}
      <div className={`register-main${view.dense ? " is-dense" : ""}`}>
        <div className="register-grid">
          <Grid
            columns={view.shown}
            widths={view.layout.widths}
            frozen={FROZEN}
            lines={view.lines}
            rowKey={(model) => model.id}
            rowHeight={view.dense ? 32 : 44}
            sorting={view.sorting}
            filters={view.filters}
            ticked={ticked}
            opened={opened?.id ?? null}
            writable={writable}
            words={gridWords}
            empty={<Nothing any={models.length > 0} onClear={view.clear} onInbox={() => void navigate(to.inbox())} />}
            onSort={view.setSorting}
            onFilter={view.filterBy}
            onWiden={(key, width) => view.keep({ layout: widenColumn(view.layout, key, width) })}
            onTick={setTicked}
            onToggleGroup={view.toggleGroup}
            onCursor={(model) => {
              if (model && view.opened !== null) view.setOpened(model.id);
            }}
            onOpen={(model) => view.setOpened(view.opened === model.id ? null : model.id)}
            onChange={({ rows, values }) => void change(rows, values)}
            onCopied={(rows, count) => void message.success(registerWords.copied(rows, count))}
          />
        </div>
        {opened ? (
          <Detail
            model={opened}
            columns={columns}
            writable={writable}
            onChange={(values, seen) => void change([seen], values)}
            onConfirm={(fields) => confirm([opened], fields)}
            onClose={() => view.setOpened(null)}
          />
        ) : null}
      </div>
    </div>
  );
}

function Nothing({ any, onClear, onInbox }: { any: boolean; onClear(): void; onInbox(): void }) {
  return (
    <Empty description={any ? registerWords.nothing : `${registerWords.empty} ${registerWords.emptyHint}`}>
      {any ? (
        <Button onClick={onClear}>{registerWords.clearFilters}</Button>
      ) : (
        <Button type="primary" onClick={onInbox}>
          {registerWords.toInbox}
        </Button>
      )}
    </Empty>
  );
}
