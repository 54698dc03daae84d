import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { host } from "../../host/host.ts";
import { withNonce } from "../../host/nonce.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { DayField } from "../../parts/DayField.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { today } from "../../parts/format.ts";
import { useTell } from "../../parts/useTell.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { calendarWords } from "../../words/calendar.ts";
import { overviewWords } from "../../words/overview.ts";

const words = calendarWords.sent;

/** A letter as it will print as of a day, to one unit or to all; saved as Word or PDF, or printed. */
export function LetterDialog(props: { code: string; unit: string | null; asOf: string | null; onClose: () => void }) {
  const { message } = App.useApp();
  const tell = useTell();
  const [asOf, setAsOf] = useState(props.asOf ?? today());
  const options = { code: props.code, asOf, ...(props.unit === null ? {} : { unit: props.unit }) };
  const preview = useOperation("papers.preview", options, { keep: true });
  const save = useAction("papers.save");
  const html = preview.data?.html;
  const framed = useMemo(() => (html === undefined ? "" : withNonce(html)), [html]);
  const saveAs = async (format: "docx" | "pdf") => {
    try {
      const { name, base64 } = await save.mutateAsync({ ...options, format });
      const kept = base64 === null ? name : await host.saveFile(name, base64);
      if (kept !== null) void message.success(words.saved(kept));
    } catch (error) {
      tell(error);
    }
  };
  const title = props.unit === null ? words.letterAllTitle : words.letterFor(props.unit);
  return (
    <Modal
      open
      title={title}
      width={900}
      onCancel={props.onClose}
      footer={
        <div className="bar letter-foot">
          <Link to={to.papers(props.code)}>{words.toPapers}</Link>
          <Button icon={<PrinterOutlined aria-hidden />} disabled={!html} onClick={() => html && void host.print(html)}>
            {words.print}
          </Button>
          <Button icon={<FilePdfOutlined aria-hidden />} disabled={save.isPending} onClick={() => void saveAs("pdf")}>
            {words.savePdf}
          </Button>
          <Button
            type="primary"
            icon={<FileWordOutlined aria-hidden />}
            loading={save.isPending}
            onClick={() => void saveAs("docx")}
          >
            {words.saveWord}
          </Button>
        </div>
      }
    >
      <div className="letter-bar">
        <label htmlFor="letter-as-of">{overviewWords.asOf}</label>
        <DayField id="letter-as-of" allowClear={false} value={asOf} onChange={(day) => day && setAsOf(day)} />
      </div>
      {preview.isError && <ErrorNote error={preview.error} onAgain={() => void preview.refetch()} />}
      {preview.isPending && <Waiting label={calendarWords.loading} />}
      {html !== undefined && <iframe className="letter-frame" title={title} sandbox="" srcDoc={framed} />}
    </Modal>
  );
}
