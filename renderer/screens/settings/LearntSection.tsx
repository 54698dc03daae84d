import { App, Button, Table } from "antd";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { actionsColumn, listTable, noRows } from "../../parts/listTable.tsx";
import { settingsWords } from "../../words/settings.ts";

import { LearntLayouts } from "./LearntLayouts.tsx";

const words = settingsWords.learnt;
type Learnt = Output<"learnt.list">[number];

/** Names that the program has learnt for units; each can be forgotten. */
export function LearntSection() {
  const { modal, message } = App.useApp();
  const learnt = useOperation("learnt.list", {});
  const forget = useAction("learnt.forget");

  function ask({ unitId, alias }: Learnt): void {
    modal.confirm({
      title: words.forgetTitle(alias),
      content: words.forgetMessage,
      okText: words.forget,
      cancelText: words.no,
      async onOk() {
        try {
          await forget.mutateAsync({ unitId, alias });
          void message.success(words.forgotten);
        } catch (error) {
          void message.error(error instanceof Error ? error.message : String(error));
        }
      },
    });
  }

  return (
    <div className="learnt">
      <p className="programme-lead">{words.lead}</p>
      {learnt.isError && <ErrorNote error={learnt.error} onAgain={() => void learnt.refetch()} />}
      <Table<Learnt>
        {...listTable}
        rowKey={({ unitId, alias }) => `${unitId} ${alias}`}
        loading={learnt.isPending}
        dataSource={learnt.data ?? []}
        locale={noRows(words.empty)}
        columns={[
          { title: words.alias, dataIndex: "alias" },
          { title: words.unit, dataIndex: "unit" },
          actionsColumn(words.action, 100, (one) => (
            <Button type="text" title={words.forgetLabel(one.alias)} onClick={() => ask(one)}>
              {words.forget}
            </Button>
          )),
        ]}
      />
      <LearntLayouts />
    </div>
  );
}
