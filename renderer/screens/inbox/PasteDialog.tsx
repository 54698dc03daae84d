import { DatePicker, Form, Input, Modal } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useAction } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { DAY_FORMATS } from "../../parts/format.ts";
import { UnitSelect } from "../../parts/UnitSelect.tsx";
import { to } from "../../shell/routes.ts";
import { inboxWords } from "../../words/inbox.ts";

const words = inboxWords.paste;
const SHOWN = 6;

interface Answers {
  unit?: string;
  received: Dayjs;
  name?: string;
}

/** A table pasted from Excel: what it is, whose it is, when it came; then it is received like a file. */
export function PasteDialog({ initial, onClose }: { initial: string; onClose: () => void }) {
  const [text, setText] = useState(initial);
  const [form] = Form.useForm<Answers>();
  const navigate = useNavigate();
  const paste = useAction("inbox.paste");

  function receive({ unit, received, name }: Answers): void {
    const input = {
      text,
      received: received.format("YYYY-MM-DD"),
      ...(unit ? { unit } : {}),
      ...(name?.trim() ? { name: name.trim() } : {}),
    };
    paste.mutate(input, {
      onSuccess: ({ id }) => {
        onClose();
        navigate(to.review(id));
      },
    });
  }

  return (
    <Modal
      open
      width={820}
      title={words.title}
      okText={words.ok}
      cancelText={inboxWords.cancel}
      okButtonProps={{ disabled: text.trim() === "", loading: paste.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {initial === "" && (
        <>
          <p>{words.hint}</p>
          <Input.TextArea
            autoFocus
            rows={4}
            value={text}
            aria-label={words.area}
            onChange={({ target }) => setText(target.value)}
          />
        </>
      )}
      {text.trim() !== "" && <Preview text={text} />}
      {paste.isError && <ErrorNote error={paste.error} />}
      <Form<Answers>
        form={form}
        layout="vertical"
        className="paste-form"
        initialValues={{ received: dayjs() }}
        onFinish={receive}
      >
        <Form.Item name="unit" label={words.unit} extra={words.unitHint}>
          <UnitSelect allowClear />
        </Form.Item>
        <Form.Item name="received" label={words.received}>
          <DatePicker allowClear={false} format={DAY_FORMATS} />
        </Form.Item>
        <Form.Item name="name" label={words.name}>
          <Input placeholder={words.nameHint} maxLength={120} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The first rows as they were understood, so that a wrong selection is seen before it is received. */
function Preview({ text }: { text: string }) {
  const rows = text
    .replace(/\n+$/u, "")
    .split(/\r?\n/u)
    .map((line) => line.split("\t"));
  const columns = Math.max(...rows.map((row) => row.length));
  return (
    <div className="paste-preview">
      <div className="paste-scroll">
        <table>
          <tbody>
            {rows.slice(0, SHOWN).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a pasted text have no other name
              <tr key={index}>
                {Array.from({ length: columns }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have its cells
                  <td key={column} title={row[column]}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {words.rows(rows.length, columns)}
        {rows.length > SHOWN && ` ${words.more(rows.length - SHOWN)}`}
      </p>
    </div>
  );
}
