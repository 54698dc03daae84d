import { Checkbox, Form, Modal, Select } from "antd";
import { useState } from "react";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { papersWords } from "../../words/papers.ts";
import { useTold } from "./deliver.ts";
import { NumberAndDay, SignerFields } from "./Options.tsx";
import { type Paper, type PaperFormat, signerOf, type Written } from "./options.ts";
import type { PaperDesk } from "./usePaper.ts";

const words = papersWords.issueDialog;

interface IssueProps {
  paper: Paper;
  desk: PaperDesk;
  written: Written;
  /** The issued paper that this one supplements, as it was asked for. */
  supplements: string | null;
  onWrite(written: Written): void;
  onClose(): void;
}

/** Keeps the paper as it leaves the office: number, day and formats are settled here. */
export function IssueDialog({ paper, desk, written, supplements, onWrite, onClose }: IssueProps) {
  const issue = useAction("papers.issue");
  const issued = useOperation("papers.issued", {});
  const { done } = useTold();
  const [formats, setFormats] = useState<PaperFormat[]>([paper.group === "appendix" ? "xlsx" : "docx"]);
  const [before, setBefore] = useState<string | null>(supplements);
  const attached = paper.group === "appendix";
  const signer = signerOf(desk.signing);
  const [asksSigner] = useState(signer.name === null);
  const needs = [
    ...(written.number.trim() === "" ? [(attached ? papersWords.letterNumber : papersWords.number).toLowerCase()] : []),
    ...(written.date === null ? [(attached ? papersWords.letterDate : papersWords.date).toLowerCase()] : []),
    ...(signer.name === null ? [words.signer] : []),
    ...(formats.length === 0 ? [words.formats] : []),
  ];
  const own = (issued.data ?? []).filter(({ code }) => code === paper.code);
  const gaps = (desk.preview.data?.html.split("[cần bổ sung]").length ?? 1) - 1;
  const save = () =>
    issue.mutate(
      // The signer that is seen is the one who signs, wherever she stands in the settings.
      { ...desk.input, signer, formats, ...(before === null ? {} : { supplements: before }) },
      {
        onSuccess: () => {
          done(words.done(written.number.trim()));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={words.title(paper.label)}
      okText={words.ok}
      cancelText={papersWords.cancel}
      okButtonProps={{ disabled: needs.length > 0 }}
      confirmLoading={issue.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <p>{words.intro}</p>
      {gaps > 0 ? <p className="paper-missing">{words.gaps(gaps)}</p> : null}
      {issue.isError ? <ErrorNote error={issue.error} /> : null}
      <Form layout="vertical" className="paper-options">
        <NumberAndDay id="issue" code={paper.code} attached={attached} written={written} onWrite={onWrite} />
        {asksSigner ? <SignerFields desk={desk} id="issue" /> : null}
        <Form.Item label={papersWords.formatsLabel}>
          <Checkbox.Group<PaperFormat>
            value={formats}
            onChange={setFormats}
            options={(["xlsx", "docx", "pdf"] as const).map((value) => ({
              value,
              label: papersWords.formats[value],
            }))}
          />
        </Form.Item>
        {own.length > 0 ? (
          <Form.Item label={words.supplements} htmlFor="issue-supplements">
            <Select<string>
              id="issue-supplements"
              value={before ?? ""}
              onChange={(id) => setBefore(id === "" ? null : id)}
              options={[
                { value: "", label: words.supplementsNone },
                ...own.map(({ id, number, date }) => ({
                  value: id,
                  label: papersWords.issued.number(number, formatDay(date)),
                })),
              ]}
            />
          </Form.Item>
        ) : null}
      </Form>
      <p role="status" className="quiet">
        {needs.length > 0 ? words.needs(needs) : null}
      </p>
    </Modal>
  );
}
