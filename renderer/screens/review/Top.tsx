import { ArrowLeftOutlined } from "@ant-design/icons";
import { App, Button, Popover, Select, Space } from "antd";
import { Link, useNavigate } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { perform } from "../../host/host.ts";
import { useOperation } from "../../host/queries.ts";
import type { ToldPlace } from "../../parts/told.ts";
import { to } from "../../shell/routes.ts";
import { purposeWords, statusWords, versionWords, reviewWords as words } from "../../words/review.ts";
import { Compare } from "./Compare.tsx";
import { keyOf } from "./decisions.ts";
import { SenderNote } from "./SenderNote.tsx";
import { SlipButton } from "./SlipButton.tsx";
import { UnitPick } from "./UnitPick.tsx";
import type { Decide, File, useReview } from "./useReview.ts";

/** What the file is: its sender, kind and version, each of them the clerk's to decide. */
export function Top({
  file,
  units,
  editable,
  writable,
  decide,
  act,
  onPlace,
}: {
  file: File;
  units: Output<"units.list">;
  editable: boolean;
  writable: boolean;
  decide: Decide;
  act: ReturnType<typeof useReview>["act"];
  /** Goes to the cell that told the sender. */
  onPlace(place: ToldPlace): void;
}) {
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const comparison = useOperation(
    "review.compare",
    { id: file.id },
    { enabled: file.status !== "rejected", keep: true },
  );
  const withdraw = () =>
    modal.confirm({
      title: words.withdrawTitle,
      content: words.withdrawText(file.models),
      okText: words.withdraw,
      okButtonProps: { danger: true },
      cancelText: words.no,
      async onOk() {
        const undone = await act(() => perform("undo", { id: file.id }));
        if (undone) {
          void message.success(words.withdrawn);
          void navigate(to.inbox());
        }
      },
    });
  const legacy = file.encoding !== "unicode" && file.encoding !== "nfd";
  const told = file.encoding === "nfd" ? "unicode" : file.encoding;
  const against = comparison.data?.of != null ? comparison.data : null;
  return (
    <header className="review-top">
      <div className="review-title">
        <Link to={to.inbox()}>
          <ArrowLeftOutlined aria-hidden /> {words.back}
        </Link>
        <h1 title={file.path}>{file.path.split("/").at(-1)}</h1>
        <span className={`review-status is-${file.status}`}>{statusWords[file.status]}</span>
        <span className="review-spring" />
        {file.status === "duplicate" ? null : <SlipButton id={file.id} />}
        {file.status === "imported" ? (
          <Button onClick={() => void navigate(to.register(file.sender ? { unit: file.sender } : {}))}>
            {words.toRegister}
          </Button>
        ) : null}
        {file.status === "imported" && writable ? (
          <Button danger onClick={withdraw}>
            {words.withdraw}
          </Button>
        ) : null}
      </div>
      {file.status === "rejected" ? null : (
        <Space wrap size={[16, 6]} className="review-facts">
          <span className="review-fact is-sender">
            <span>{words.sender}</span>
            {editable ? (
              <UnitPick
                units={units}
                value={file.sender}
                label={words.sender}
                placeholder={file.units.length > 1 ? file.units.join(", ") : words.chooseSender}
                onUnit={(name) => void decide({ unit: name })}
                onNew={(name, kind) => void decide({ [keyOf.newUnit(null)]: `${name}|${kind}` })}
              />
            ) : (
              <strong>{file.sender ?? (file.units.length > 0 ? file.units.join(", ") : words.senderUnknown)}</strong>
            )}
            {file.sender === null ? null : <SenderNote sources={file.senderSources ?? []} onPlace={onPlace} />}
          </span>
          <span className="review-fact">
            {words.purpose}
            {editable ? (
              <Select
                aria-label={words.purpose}
                popupMatchSelectWidth={false}
                value={file.purpose}
                options={Object.entries(purposeWords).map(([value, label]) => ({ value, label }))}
                onChange={(purpose: string) => void decide({ purpose })}
              />
            ) : (
              <strong>{file.purpose === null ? words.unknown : purposeWords[file.purpose]}</strong>
            )}
          </span>
          <span className="review-fact">
            {words.version}
            {against || file.version.of !== null ? (
              editable ? (
                <Select
                  aria-label={words.version}
                  className="review-version"
                  popupMatchSelectWidth={false}
                  status={file.version.kind === "unsure" ? "error" : ""}
                  value={file.version.kind}
                  options={Object.entries(versionWords).map(([value, label]) => ({
                    value,
                    label,
                    disabled: value === "unsure",
                  }))}
                  onChange={(version: string) => void decide({ version })}
                />
              ) : (
                <strong>{versionWords[file.version.kind]}</strong>
              )
            ) : (
              <span className="review-first">{words.compareNone}</span>
            )}
            {against ? (
              <Popover
                trigger="click"
                placement="bottomRight"
                title={words.compareTitle}
                content={<Compare {...against} />}
              >
                <Button>
                  {words.added(against.added.length)} · {words.changed(against.changed.length)} ·{" "}
                  {words.missing(against.missing.length)}
                </Button>
              </Popover>
            ) : null}
          </span>
          {legacy || editable ? (
            <span className="review-fact">
              {words.encoding}
              <Select
                aria-label={words.encoding}
                disabled={!editable}
                popupMatchSelectWidth={false}
                value={file.decisions.encoding ?? (told === "mixed" ? null : told)}
                options={Object.entries(words.encodings).map(([value, label]) => ({ value, label }))}
                onChange={(encoding: string | null) => {
                  if (encoding !== null) void decide({ encoding });
                }}
              />
            </span>
          ) : null}
        </Space>
      )}
    </header>
  );
}
