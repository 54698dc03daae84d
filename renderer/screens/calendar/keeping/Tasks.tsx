import { App, Button, Segmented, Table } from "antd";
import { useState } from "react";
import type { Output } from "../../../../core/contract.ts";
import { useAction, useOperation, useWritable } from "../../../host/queries.ts";
import { useAsOf } from "../../../parts/AsOf.tsx";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { formatDay, today } from "../../../parts/format.ts";
import { actionsColumn, listTable, noRows } from "../../../parts/listTable.tsx";
import { useTell } from "../../../parts/useTell.ts";
import { keepingWords } from "../../../words/keeping.ts";
import { TaskForm, type TaskValues } from "./TaskForm.tsx";
import { RecordButtons, useRemoval } from "./useKeeping.tsx";

const words = keepingWords.tasks;
type Task = Output<"year.tasks.list">[number];
const SHAPES = { done: "✓", late: "✕", open: "○" } as const;

/** Work that was given to units or members (giao việc), with what became of it. */
export function Tasks() {
  const { message } = App.useApp();
  const tell = useTell();
  const list = useOperation("year.tasks.list", {});
  const units = useOperation("units.list", { ended: true });
  const members = useOperation("year.members.list", {});
  const save = useAction("year.tasks.save");
  const remove = useRemoval(useAction("year.tasks.remove").mutateAsync);
  const writable = useWritable();
  const day = useAsOf().asOf ?? today();
  const [form, setForm] = useState<{ task: Task | null } | null>(null);
  const [all, setAll] = useState(false);
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  const who = ({ unitId, member }: Task) =>
    [units.data?.find(({ id }) => id === unitId)?.name, members.data?.find(({ key }) => key === member)?.name]
      .filter(Boolean)
      .join(" · ");
  const stateOf = ({ done, due }: Task) => (done ? "done" : due !== null && due < day ? "late" : "open");
  const keep = (values: TaskValues) =>
    save.mutate(form?.task ? { ...values, key: form.task.key } : values, {
      onSuccess: () => {
        setForm(null);
        void message.success(keepingWords.saved(values.name));
      },
    });
  const shown = (list.data ?? [])
    .filter((task) => all || task.done === null)
    .toSorted((a, b) => (a.due ?? "9").localeCompare(b.due ?? "9"));
  return (
    <div className="keeping">
      <div className="bar">
        <Segmented<boolean>
          aria-label={words.show}
          value={all}
          onChange={setAll}
          options={[
            { value: false, label: words.open },
            { value: true, label: words.all },
          ]}
        />
        {writable && (
          <Button type="primary" onClick={() => setForm({ task: null })}>
            {words.add}
          </Button>
        )}
      </div>
      <Table<Task>
        {...listTable}
        rowKey="key"
        loading={list.isPending}
        dataSource={shown}
        locale={noRows(words.empty)}
        columns={[
          { title: words.due, key: "due", width: 110, render: (_, { due }) => formatDay(due) },
          {
            title: words.state,
            key: "state",
            width: 120,
            render: (_, task) => {
              const state = stateOf(task);
              return (
                <span className={`task-state is-${state}`}>
                  <span aria-hidden>{SHAPES[state]}</span> {words.states[state]}
                </span>
              );
            },
          },
          { title: words.name, dataIndex: "name" },
          { title: words.who, key: "who", render: (_, task) => who(task) },
          { title: words.given, key: "given", width: 110, render: (_, { given }) => formatDay(given) },
          {
            title: words.result,
            key: "result",
            render: (_, { done, result }) => [formatDay(done), result].filter(Boolean).join(": "),
          },
          actionsColumn(keepingWords.actions, 270, (task) => {
            const { key, at: _at, ...content } = task;
            if (!writable) return null;
            return (
              <span className="task-actions">
                {task.done === null && day >= task.given && (
                  <Button
                    type="text"
                    aria-label={keepingWords.label(words.finish, task.name)}
                    onClick={() => save.mutate({ ...content, key, done: day }, { onError: tell })}
                  >
                    {words.finish}
                  </Button>
                )}
                <RecordButtons
                  name={task.name}
                  onEdit={() => setForm({ task })}
                  onRemove={() => remove(task, () => save.mutateAsync(content))}
                />
              </span>
            );
          }),
        ]}
      />
      {form && (
        <TaskForm
          task={form.task}
          members={members.data ?? []}
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
