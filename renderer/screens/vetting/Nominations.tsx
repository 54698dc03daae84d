import { App, Button, Empty, Form, Input, InputNumber } from "antd";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { vettingWords } from "../../words/vetting.ts";
import { NominationTable } from "./NominationTable.tsx";

const words = vettingWords.nominations;
type Level = Output<"year.nominations">[number];

/** Who was put forward to each level, by rank, against the places that were allotted. */
export function Nominations({ writable }: { writable: boolean }) {
  const levels = useOperation("year.nominations", {});
  const models = useOperation("year.models.list", {});
  const candidates = models.data?.filter(({ waits }) => waits.includes("nominate")).length ?? 0;
  if (levels.isError) return <ErrorNote error={levels.error} onAgain={() => void levels.refetch()} />;
  if (levels.isPending) return <Waiting page label={vettingWords.loading} />;
  return (
    <div className="nominations">
      {candidates > 0 && (
        <p className="plain">
          <Link to={to.vetting({ step: "nominate" })}>{words.candidates(candidates)}</Link>
        </p>
      )}
      {levels.data.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              {words.none}
              <br />
              {words.noneHint}
            </>
          }
        />
      )}
      {levels.data.map((level) => (
        <Sheet key={level.level} title={words.title(level.level)}>
          <p className="plain nominations-state" role="status">
            <strong>{words.state(level.nominated.length, level.places)}</strong>{" "}
            {level.document !== null && <span className="quiet">{words.document(level.document)}.</span>}
          </p>
          {level.nominated.length > 0 && <NominationTable level={level} writable={writable} />}
          {writable && <QuotaForm level={level} />}
        </Sheet>
      ))}
      {writable && (
        <Sheet title={words.newLevel}>
          <QuotaForm level={null} />
        </Sheet>
      )}
    </div>
  );
}

interface Answers {
  level?: string;
  places: number | null;
  document?: string;
}

/** How many a level takes; of a level that is new where none is given. */
function QuotaForm({ level }: { level: Level | null }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const save = useAction("year.quota.save");
  const id = level?.level ?? "";
  function send({ level: typed, places, document }: Answers): void {
    save.mutate(
      { level: level?.level ?? typed?.trim() ?? "", places: places ?? 0, document: document?.trim() || null },
      {
        onSuccess: () => {
          void message.success(words.saved);
          if (level === null) form.resetFields();
        },
      },
    );
  }
  const required = [{ required: true, message: vettingWords.fields.required(words.places) }];
  return (
    <Form<Answers>
      form={form}
      name={`quota-${id}`}
      layout="inline"
      requiredMark={false}
      className="quota"
      initialValues={level === null ? {} : { places: level.places, document: level.document ?? "" }}
      onFinish={send}
    >
      {level === null && (
        <Form.Item
          name="level"
          label={words.level}
          rules={[{ required: true, whitespace: true, message: vettingWords.fields.required(words.level) }]}
        >
          <Input placeholder={vettingWords.fields.toLevelHint} maxLength={120} />
        </Form.Item>
      )}
      <Form.Item name="places" label={words.places} rules={required}>
        <InputNumber min={0} precision={0} className="quota-places" />
      </Form.Item>
      <Form.Item name="document" label={words.placesDocument}>
        <Input placeholder={words.placesHint} maxLength={200} className="quota-document" />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending}>
        {words.save}
      </Button>
      {save.isError && <ErrorNote error={save.error} />}
    </Form>
  );
}
