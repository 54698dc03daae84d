import { App, Button, Select, Table } from "antd";
import { useState } from "react";
import type { Output } from "../../../../core/contract.ts";
import { useAction, useOperation, useWritable } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { formatCount, formatDay } from "../../../parts/format.ts";
import { actionsColumn, listTable, noRows } from "../../../parts/listTable.tsx";
import { keepingWords } from "../../../words/keeping.ts";
import { ActivityForm, type ActivityValues } from "./ActivityForm.tsx";
import { Asked } from "./Asked.tsx";
import { RecordButtons, useRemoval } from "./useKeeping.tsx";

const words = keepingWords.activities;
type Activity = Output<"year.activities.list">[number];

/** What took place: propaganda, contests, training, inspections … with the numbers that reports need. */
export function Activities({ year }: { year: number }) {
  const { message } = App.useApp();
  const list = useOperation("year.activities.list", {});
  const units = useOperation("units.list", { ended: true });
  const save = useAction("year.activities.save");
  const remove = useRemoval(useAction("year.activities.remove").mutateAsync);
  const writable = useWritable();
  const [form, setForm] = useState<{ activity: Activity | null; line?: string } | null>(null);
  const [kind, setKind] = useState<Activity["kind"] | null>(null);
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  const nameOf = (id: string | null) => units.data?.find((unit) => unit.id === id)?.name;
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value: value as Activity["kind"], label }));
  const keep = (values: ActivityValues) =>
    save.mutate(form?.activity ? { ...values, key: form.activity.key } : values, {
      onSuccess: () => {
        setForm(null);
        void message.success(keepingWords.saved(values.name));
      },
    });
  const shown = (list.data ?? [])
    .filter((one) => kind === null || one.kind === kind)
    .toSorted((a, b) => a.day.localeCompare(b.day));
  return (
    <div className="keeping">
      <div className="bar">
        <Select<Activity["kind"]>
          className="kinds"
          allowClear
          aria-label={words.kind}
          placeholder={words.all}
          value={kind}
          onChange={(value) => setKind(value ?? null)}
          options={kinds}
        />
        {writable && (
          <Button type="primary" onClick={() => setForm({ activity: null })}>
            {words.add}
          </Button>
        )}
      </div>
      <Table<Activity>
        {...listTable}
        rowKey="key"
        loading={list.isPending}
        dataSource={shown}
        locale={noRows(words.empty)}
        columns={[
          {
            title: words.day,
            key: "day",
            width: 120,
            render: (_, { day, until }) => (until ? `${formatDay(day)} – ${formatDay(until)}` : formatDay(day)),
          },
          { title: words.kind, key: "kind", width: 150, render: (_, one) => words.kinds[one.kind] },
          {
            title: words.name,
            key: "name",
            render: (_, one) => (
              <>
                <div>{one.name}</div>
                <div className="quiet">{[nameOf(one.unitId), one.level, one.place].filter(Boolean).join(" · ")}</div>
              </>
            ),
          },
          {
            title: words.numbers,
            key: "numbers",
            width: 200,
            render: (_, { numbers }) =>
              numbers.map(({ label, value }) => <div key={label}>{words.numberOf(label, formatCount(value))}</div>),
          },
          { title: words.result, dataIndex: "result" },
          actionsColumn(keepingWords.actions, 130, (one) => {
            const { key: _key, at: _at, ...content } = one;
            return writable ? (
              <RecordButtons
                name={one.name}
                onEdit={() => setForm({ activity: one })}
                onRemove={() => remove(one, () => save.mutateAsync(content))}
              />
            ) : null;
          }),
        ]}
      />
      <Asked onAdd={writable ? (line) => setForm({ activity: null, line }) : null} />
      {form && (
        <ActivityForm
          activity={form.activity}
          line={form.line ?? null}
          year={year}
          error={save.error}
          busy={save.isPending}
          onSave={keep}
          onClose={() => {
            save.reset();
            setForm(null);
          }}
        />
      )}
    </div>
  );
}
