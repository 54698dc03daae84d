import { App, Button, Table } from "antd";
import { useState } from "react";
import type { Output } from "../../../../core/contract.ts";
import { useAction, useOperation, useWritable } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { actionsColumn, listTable, noRows } from "../../../parts/listTable.tsx";
import { keepingWords } from "../../../words/keeping.ts";
import { MemberForm, type MemberValues } from "./MemberForm.tsx";
import { RecordButtons, useRemoval } from "./useKeeping.tsx";

const words = keepingWords.members;
type Member = Output<"year.members.list">[number];

/** The steering committee: who is in charge of which fields and areas. */
export function Members({ fields }: { fields: Output<"office.show">["fields"] }) {
  const { message } = App.useApp();
  const list = useOperation("year.members.list", {});
  const tasks = useOperation("year.tasks.list", {});
  const units = useOperation("units.list", {});
  const save = useAction("year.members.save");
  const remove = useRemoval(useAction("year.members.remove").mutateAsync);
  const writable = useWritable();
  const [form, setForm] = useState<{ member: Member | null } | null>(null);
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  const openTasks = ({ key }: Member) => tasks.data?.filter((task) => task.member === key && !task.done).length ?? 0;
  const keep = (values: MemberValues) =>
    save.mutate(form?.member ? { ...values, key: form.member.key } : values, {
      onSuccess: () => {
        setForm(null);
        void message.success(keepingWords.saved(values.name));
      },
    });
  return (
    <div className="keeping">
      {writable && (
        <div className="bar">
          <Button type="primary" onClick={() => setForm({ member: null })}>
            {words.add}
          </Button>
        </div>
      )}
      <Table<Member>
        {...listTable}
        rowKey="key"
        loading={list.isPending}
        dataSource={list.data ?? []}
        locale={noRows(words.empty)}
        columns={[
          {
            title: words.name,
            key: "name",
            render: (_, member) => (
              <>
                <div>{member.name}</div>
                <div className="quiet">{member.position}</div>
              </>
            ),
          },
          { title: words.role, dataIndex: "role", width: 160 },
          { title: words.phone, dataIndex: "phone", width: 140 },
          {
            title: words.fields,
            key: "fields",
            render: (_, member) =>
              member.fields.map((code) => fields.find((field) => field.code === code)?.short ?? code).join(", "),
          },
          {
            title: words.areas,
            key: "areas",
            render: (_, { areas }) =>
              areas.length === 0
                ? words.whole
                : areas.map((id) => units.data?.find((unit) => unit.id === id)?.name ?? id).join(", "),
          },
          actionsColumn(keepingWords.actions, 130, (member) => {
            const { key: _key, at: _at, ...content } = member;
            const open = openTasks(member);
            return writable ? (
              <RecordButtons
                name={member.name}
                onEdit={() => setForm({ member })}
                onRemove={() =>
                  remove(member, () => save.mutateAsync(content), open > 0 ? words.hasTasks(open) : undefined)
                }
              />
            ) : null;
          }),
        ]}
      />
      {form && (
        <MemberForm
          member={form.member}
          fields={fields}
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
