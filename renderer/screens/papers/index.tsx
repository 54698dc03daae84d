import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button, Empty, Select, Space, Tooltip } from "antd";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { host } from "../../host/host.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { useSettled } from "../../parts/useSettled.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { useShortcut } from "../../shell/shortcuts.ts";
import { papersWords as words } from "../../words/papers.ts";
import { Left } from "./Left.tsx";
import { Options } from "./Options.tsx";
import { paperInput, startWith, type Written } from "./options.ts";
import { Preview } from "./Preview.tsx";
import "./papers.css";

/** How long the clerk pauses in writing before the paper is laid out anew. */
const PAUSE = 350;

/** Văn bản: an appendix as it will print, what stands on it, and what stands in none. */
export default function PapersScreen() {
  const { code } = useParams();
  const office = useOperation("office.show", {});
  const list = useOperation("papers.list", {});
  if (office.isError) return <ErrorNote page error={office.error} onAgain={() => void office.refetch()} />;
  if (list.isError) return <ErrorNote page error={list.error} onAgain={() => void list.refetch()} />;
  if (!office.data || !list.data) return <Waiting page label={words.loading} />;
  const papers = list.data;
  const paper = papers.find((one) => one.code === code) ?? papers[0];
  if (!paper) return <Empty className="paper-none" description={words.none} />;
  return <Paper key={office.data.programme.id} office={office.data} papers={papers} paper={paper} />;
}

type Office = Output<"office.show">;
type Papers = Output<"papers.list">;

function Paper({ office, papers, paper }: { office: Office; papers: Papers; paper: Papers[number] }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [written, setWritten] = useState<Written>(() => startWith(office.signer));
  const input = paperInput(paper.code, useSettled(written, PAUSE));
  const preview = useOperation("papers.preview", input, { keep: true });
  const save = useAction("papers.save");
  const html = preview.data?.html;

  const print = () => {
    if (html !== undefined) void host.print(html);
  };
  useShortcut("print", print);
  const saveAs = (format: "xlsx" | "docx" | "pdf") =>
    save.mutate(
      { ...paperInput(paper.code, written), format },
      {
        onSuccess: async ({ name, base64 }) => {
          const kept = base64 === null ? name : await host.saveFile(name, base64);
          if (kept !== null) void message.success(words.saved(kept));
        },
        onError: (error) => void message.error([error.message, ...error.details].join(" ")),
      },
    );
  return (
    <div className="papers">
      <header className="papers-bar">
        <h1>{words.title}</h1>
        <Select
          className="papers-choose"
          aria-label={words.choose}
          popupMatchSelectWidth={false}
          value={paper.code}
          options={chooseFrom(papers)}
          onChange={(code) => void navigate(to.papers(code))}
        />
        {preview.data ? <strong>{words.count(preview.data.models)}</strong> : null}
        {paper.defaultLayout ? (
          <Tooltip title={words.defaultLayoutHint}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reachable by keys */}
            <span className="paper-default" tabIndex={0}>
              {words.defaultLayout}
            </span>
          </Tooltip>
        ) : null}
        <span className="papers-spring" />
        <Space>
          <Button icon={<PrinterOutlined aria-hidden />} disabled={html === undefined} onClick={print}>
            {words.print}
          </Button>
          <Button icon={<FileWordOutlined aria-hidden />} disabled={save.isPending} onClick={() => saveAs("docx")}>
            {words.saveWord}
          </Button>
          <Button icon={<FilePdfOutlined aria-hidden />} disabled={save.isPending} onClick={() => saveAs("pdf")}>
            {words.savePdf}
          </Button>
          <Button
            type="primary"
            icon={<FileExcelOutlined aria-hidden />}
            loading={save.isPending}
            onClick={() => saveAs("xlsx")}
          >
            {words.save}
          </Button>
        </Space>
      </header>
      <div className="papers-main">
        {preview.isError ? (
          <ErrorNote error={preview.error} onAgain={() => void preview.refetch()} />
        ) : html === undefined ? (
          <Waiting page label={words.loading} />
        ) : (
          <Preview html={html} />
        )}
        <aside className="papers-side" aria-label={words.options}>
          <Options written={written} onWrite={setWritten} />
          {preview.data ? <Left key={paper.code} preview={preview.data} /> : null}
        </aside>
      </div>
    </div>
  );
}

/** The papers by their groups, as the list shows them. */
function chooseFrom(papers: Papers) {
  return (["appendix", "report", "letter"] as const).map((group) => ({
    label: words.groups[group],
    options: papers.filter((one) => one.group === group).map(({ code, label }) => ({ value: code, label })),
  }));
}
