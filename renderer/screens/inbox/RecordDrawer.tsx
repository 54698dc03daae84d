import { PlusOutlined } from "@ant-design/icons";
import { App, AutoComplete, Button, DatePicker, Drawer, Form, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { Input as CallInput } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { DAY_FORMATS } from "../../parts/format.ts";
import { UnitSelect } from "../../parts/UnitSelect.tsx";
import { inboxWords } from "../../words/inbox.ts";
import { LetterText } from "./LetterText.tsx";
import { type ModelAnswers, ModelFields } from "./ModelFields.tsx";
import type { InboxEntry } from "./status.tsx";
import "./record.css";

const words = inboxWords.record;

interface Answers {
  unit: string;
  how: string;
  received: Dayjs;
  number?: string;
  date?: Dayjs | null;
  models: ModelAnswers[];
}

/** A registration that came on paper, by Zalo, by telephone or as a scan, written into the register by hand. */
export function RecordDrawer({ scan, onClose }: { scan: InboxEntry | null; onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const record = useAction("inbox.record");
  // Of a picture there are no lines to be had.
  const letter = useOperation("review.sheets", { id: scan?.id ?? "" }, { enabled: scan !== null });
  const lines = letter.data?.some(({ rows }) => rows.length > 0) ? letter.data : null;

  function save(answers: Answers): void {
    record.mutate(
      { ...inputOf(answers), ...(scan ? { from: scan.id } : {}) },
      {
        onSuccess: () => {
          void message.success(words.done(answers.models.length));
          onClose();
        },
      },
    );
  }

  return (
    <Drawer
      open
      size={lines ? 1200 : 720}
      title={scan ? words.titleFrom(scan.name) : words.title}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="record-foot">
          <Button onClick={onClose}>{inboxWords.cancel}</Button>
          <Button type="primary" loading={record.isPending} onClick={() => form.submit()}>
            {words.ok}
          </Button>
        </div>
      }
    >
      {lines ? null : <p className="quiet record-hint">{words.hint}</p>}
      {record.isError && <ErrorNote error={record.error} />}
      <div className={lines ? "record-body has-letter" : "record-body"}>
        {lines ? <LetterText sheets={lines} /> : null}
        <Form<Answers>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ ...startOf(scan), models: [{}] }}
          onFinish={save}
          scrollToFirstError
        >
          <div className="record-head">
            <Form.Item name="unit" label={words.unit} rules={[{ required: true, message: words.required.unit }]}>
              <UnitSelect />
            </Form.Item>
            <Form.Item name="how" label={words.how}>
              <AutoComplete options={words.hows.map((value) => ({ value }))} />
            </Form.Item>
            <Form.Item
              name="received"
              label={words.received}
              rules={[{ required: true, message: words.required.received }]}
            >
              <DatePicker format={DAY_FORMATS} />
            </Form.Item>
            <Form.Item name="number" label={inboxWords.incoming.number}>
              <Input placeholder={inboxWords.incoming.numberHint} maxLength={60} />
            </Form.Item>
            <Form.Item name="date" label={inboxWords.incoming.date}>
              <DatePicker format={DAY_FORMATS} />
            </Form.Item>
          </div>
          <Form.List name="models">
            {(models, { add, remove }) => (
              <>
                {models.map(({ key, name }, index) => (
                  <ModelFields
                    key={key}
                    index={index}
                    list={name}
                    onRemove={models.length > 1 ? () => remove(name) : null}
                  />
                ))}
                <Button type="dashed" block icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                  {words.add}
                </Button>
              </>
            )}
          </Form.List>
        </Form>
      </div>
    </Drawer>
  );
}

/** How a letter came, by the name of its file. */
const hows: [RegExp, string][] = [
  [/\.(eml|msg)$/iu, words.mail],
  [/\.docx$/iu, words.document],
];

/** What is known of a scan is not asked again. */
function startOf(scan: InboxEntry | null) {
  if (!scan) return { received: dayjs(), how: words.hows[0] };
  const { number, date } = scan.incoming;
  const unit = scan.sender === null ? {} : { unit: scan.sender };
  const how = hows.find(([name]) => name.test(scan.name))?.[1] ?? words.scan;
  return { ...unit, received: dayjs(scan.receivedAt), how, number, date: date ? dayjs(date) : null };
}

/** The answers as the office takes them: what was left empty is not said. */
function inputOf(answers: Answers): CallInput<"inbox.record"> {
  const number = answers.number?.trim() || null;
  const date = answers.date ? answers.date.format("YYYY-MM-DD") : null;
  return {
    unit: answers.unit,
    how: answers.how.trim(),
    received: answers.received.format("YYYY-MM-DD"),
    ...(number || date ? { incoming: { number, date } } : {}),
    models: answers.models.map(({ name, field, origin, subjectKind, ...texts }) => ({
      name: (name ?? "").trim(),
      ...(field ? { field } : {}),
      ...(origin ? { origin } : {}),
      ...(subjectKind ? { subjectKind } : {}),
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim())),
    })),
  };
}
