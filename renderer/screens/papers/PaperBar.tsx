import {
  EllipsisOutlined,
  FileDoneOutlined,
  FileExcelOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  PrinterOutlined,
} from "@ant-design/icons";
import { Button, Dropdown, Select, Space, Tooltip } from "antd";
import { useNavigate } from "react-router";
import { to } from "../../shell/routes.ts";
import { papersWords as words } from "../../words/papers.ts";
import type { Paper, PaperFormat } from "./options.ts";

/** What opens beside the paper. */
export type Opened = "issue" | "issued" | "bundle" | "send" | "form" | "layout";

interface BarProps {
  papers: readonly Paper[];
  paper: Paper;
  models: number | undefined;
  ready: boolean;
  writable: boolean;
  saving: boolean;
  onPrint(): void;
  onSave(format: PaperFormat): void;
  onOpen(what: Opened): void;
}

/** Which paper it is, and all that can be done with it. */
export function PaperBar({ papers, paper, models, ready, writable, saving, onPrint, onSave, onOpen }: BarProps) {
  const navigate = useNavigate();
  const others: Opened[] = [
    "issued",
    "bundle",
    "send",
    ...(paper.group === "appendix" ? (["form", "layout"] as const) : []),
  ];
  const menu = {
    items: others.flatMap((key) => (key === "issue" ? [] : [{ key, label: words.menu[key] }])),
    onClick: ({ key }: { key: string }) => {
      const chosen = others.find((one) => one === key);
      if (chosen) onOpen(chosen);
    },
  };
  return (
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
      {models === undefined ? null : <strong>{words.count(models)}</strong>}
      {paper.defaultLayout ? (
        <Tooltip title={words.defaultLayoutHint}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reachable by keys */}
          <span className="paper-default" tabIndex={0}>
            {words.defaultLayout}
          </span>
        </Tooltip>
      ) : null}
      <span className="papers-spring" />
      <Space wrap size={6} className="papers-do">
        <Button icon={<PrinterOutlined aria-hidden />} disabled={!ready} onClick={onPrint}>
          {words.print}
        </Button>
        <Button icon={<FileWordOutlined aria-hidden />} disabled={saving} onClick={() => onSave("docx")}>
          {words.saveWord}
        </Button>
        <Button icon={<FilePdfOutlined aria-hidden />} disabled={saving} onClick={() => onSave("pdf")}>
          {words.savePdf}
        </Button>
        <Button type="primary" icon={<FileExcelOutlined aria-hidden />} loading={saving} onClick={() => onSave("xlsx")}>
          {words.save}
        </Button>
        <Button icon={<FileDoneOutlined aria-hidden />} disabled={!ready || !writable} onClick={() => onOpen("issue")}>
          {words.issue}
        </Button>
        <Dropdown trigger={["click"]} menu={menu}>
          <Button icon={<EllipsisOutlined aria-hidden />} aria-label={words.more} title={words.more} />
        </Dropdown>
      </Space>
    </header>
  );
}

/** The papers by their groups, as the list shows them. */
function chooseFrom(papers: readonly Paper[]) {
  return (["appendix", "report", "letter"] as const).map((group) => ({
    label: words.groups[group],
    options: papers.filter((one) => one.group === group).map(({ code, label }) => ({ value: code, label })),
  }));
}
