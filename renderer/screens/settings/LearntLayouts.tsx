import { App, Button, Table } from "antd";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { actionsColumn, listTable, noRows } from "../../parts/listTable.tsx";
import { settingsWords } from "../../words/settings.ts";

const words = settingsWords.layouts;
type Layout = Output<"learnt.layouts">[number];

/** Forms that the program reads as people confirmed them; each can be forgotten. */
export function LearntLayouts() {
  const { modal, message } = App.useApp();
  const layouts = useOperation("learnt.layouts", {});
  const forget = useAction("learnt.forgetLayout");

  function ask({ unitId, signature, unit, file }: Layout): void {
    modal.confirm({
      title: words.forgetTitle(unit),
      content: words.forgetMessage(file),
      okText: words.forget,
      cancelText: words.no,
      async onOk() {
        try {
          await forget.mutateAsync({ unitId, signature });
          void message.success(words.forgotten);
        } catch (error) {
          void message.error(error instanceof Error ? error.message : String(error));
        }
      },
    });
  }

  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="programme-lead">{words.lead}</p>
      {layouts.isError && <ErrorNote error={layouts.error} onAgain={() => void layouts.refetch()} />}
      <Table<Layout>
        {...listTable}
        rowKey={({ unitId, signature }) => `${unitId} ${signature}`}
        loading={layouts.isPending}
        dataSource={layouts.data ?? []}
        locale={noRows(words.empty)}
        columns={[
          { title: words.unit, dataIndex: "unit", width: 200 },
          {
            title: words.details,
            key: "details",
            render: (_, { details }) => (
              <ul className="learnt-details">
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            ),
          },
          { title: words.file, key: "file", width: 240, render: (_, { file, learntAt }) => `${file} (${learntAt})` },
          actionsColumn(words.action, 100, (one) => (
            <Button type="text" title={words.forgetTitle(one.unit)} onClick={() => ask(one)}>
              {words.forget}
            </Button>
          )),
        ]}
      />
    </section>
  );
}
