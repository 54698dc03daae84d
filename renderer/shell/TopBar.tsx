import { CheckCircleOutlined, LockOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button, type InputRef, Layout, Tooltip } from "antd";
import type { RefObject } from "react";
import { Link } from "react-router";
import type { Output } from "../../core/contract.ts";
import { capitalised, formatMoment } from "../parts/format.ts";
import { shellWords } from "../words/shell.ts";
import { to } from "./routes.ts";
import { SearchBox } from "./SearchBox.tsx";

/** Which programme and year this is, whether everything is saved, and the one search box. */
export function TopBar(props: {
  office: Output<"office.show">;
  writable: boolean;
  searchRef: RefObject<InputRef | null>;
  onHelp: () => void;
}) {
  const { programme, lastChangedAt } = props.office;
  return (
    <Layout.Header className="top">
      <div className="top-programme">
        <Link to={to.nextYear()} title={shellWords.yearHint}>
          <strong>{shellWords.year(programme.year)}</strong>
        </Link>
        <span title={programme.title}>{capitalised(programme.title)}</span>
      </div>
      <SearchBox inputRef={props.searchRef} />
      <SavedState writable={props.writable} lastChangedAt={lastChangedAt} />
      <Tooltip title={shellWords.help}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={shellWords.help}
          onClick={props.onHelp}
        />
      </Tooltip>
    </Layout.Header>
  );
}

function SavedState({ writable, lastChangedAt }: { writable: boolean; lastChangedAt: string | null }) {
  if (!writable) {
    return (
      <Tooltip title={shellWords.readOnlyHint}>
        <span className="top-state warn">
          <LockOutlined aria-hidden /> {shellWords.readOnly}
        </span>
      </Tooltip>
    );
  }
  return (
    <Tooltip title={shellWords.savedHint}>
      <span className="top-state">
        <CheckCircleOutlined aria-hidden />{" "}
        {lastChangedAt ? shellWords.saved(formatMoment(lastChangedAt)) : shellWords.savedNothing}
      </span>
    </Tooltip>
  );
}
