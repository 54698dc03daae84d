import { App, Button, DatePicker, Form, Input, Popover } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useAction } from "../../host/queries.ts";
import { DAY_FORMATS, formatDay } from "../../parts/format.ts";
import { inboxWords as words } from "../../words/inbox.ts";
import type { InboxEntry } from "./status.tsx";

/** The day that a file came: click, choose, saved. */
export function ReceivedCell({ entry }: { entry: InboxEntry }) {
  const { message } = App.useApp();
  const edit = useAction("inbox.edit");
  const [editing, setEditing] = useState(false);
  const shown = formatDay(entry.receivedAt);
  if (editing) {
    return (
      <DatePicker
        autoFocus
        defaultOpen
        suffixIcon={null}
        allowClear={false}
        format={DAY_FORMATS}
        defaultValue={dayjs(entry.receivedAt)}
        aria-label={words.columns.received}
        onOpenChange={(open) => !open && setEditing(false)}
        onChange={(day) => {
          setEditing(false);
          if (!day) return;
          edit.mutate(
            { id: entry.id, receivedAt: day.format("YYYY-MM-DD") },
            { onError: (error) => void message.error(error.message) },
          );
        }}
      />
    );
  }
  return (
    <button
      type="button"
      className="cell-edit"
      title={entry.receivedAssumed ? words.assumedHint : undefined}
      onClick={() => setEditing(true)}
    >
      {shown}
      {entry.receivedAssumed && <span className="quiet">{words.assumed}</span>}
      <span className="visually-hidden">{words.editReceived(entry.name)}</span>
    </button>
  );
}

interface Incoming {
  number?: string;
  date?: Dayjs | null;
}

/** Number and date of the paper that a file came with. */
export function IncomingCell({ entry }: { entry: InboxEntry }) {
  const { message } = App.useApp();
  const edit = useAction("inbox.edit");
  const [open, setOpen] = useState(false);
  const { number, date } = entry.incoming;

  function save(values: Incoming): void {
    const incoming = {
      number: values.number?.trim() || null,
      date: values.date ? values.date.format("YYYY-MM-DD") : null,
    };
    edit.mutate(
      { id: entry.id, incoming },
      { onSuccess: () => setOpen(false), onError: (error) => void message.error(error.message) },
    );
  }

  const form = (
    <Form<Incoming>
      layout="vertical"
      className="incoming-form"
      initialValues={{ number: number ?? "", date: date ? dayjs(date) : null }}
      onFinish={save}
    >
      <Form.Item name="number" label={words.incoming.number}>
        <Input autoFocus placeholder={words.incoming.numberHint} maxLength={60} />
      </Form.Item>
      <Form.Item name="date" label={words.incoming.date}>
        <DatePicker format={DAY_FORMATS} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={edit.isPending}>
        {words.save}
      </Button>{" "}
      <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
    </Form>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" content={form} destroyOnHidden>
      <button type="button" className="cell-edit">
        {number ?? (date ? "" : <span className="quiet">{words.addIncoming}</span>)}
        {date && <span className="quiet">{formatDay(date)}</span>}
        <span className="visually-hidden">{words.editIncoming(entry.name)}</span>
      </button>
    </Popover>
  );
}
