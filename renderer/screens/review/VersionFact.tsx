import { Button, Popover, Select } from "antd";
import { useOperation } from "../../host/queries.ts";
import { versionWords, reviewWords as words } from "../../words/review.ts";
import { Compare } from "./Compare.tsx";
import type { Decide, File } from "./useReview.ts";

/** Which version of an earlier paper the file is, and what it changes there; plain words where it is the first. */
export function VersionFact({ file, editable, decide }: { file: File; editable: boolean; decide: Decide }) {
  const { data } = useOperation("review.compare", { id: file.id }, { keep: true });
  const against = data?.of != null ? data : null;
  return (
    <span className="review-fact">
      {words.version}
      {against || file.version.of !== null ? (
        <Version file={file} editable={editable} decide={decide} />
      ) : (
        <span className="review-first">{words.compareNone}</span>
      )}
      {against ? (
        <Popover trigger="click" placement="bottomRight" title={words.compareTitle} content={<Compare {...against} />}>
          <Button>
            {words.added(against.added.length)} · {words.changed(against.changed.length)} ·{" "}
            {words.missing(against.missing.length)}
          </Button>
        </Popover>
      ) : null}
    </span>
  );
}

function Version({ file: { version }, editable, decide }: { file: File; editable: boolean; decide: Decide }) {
  if (!editable) return <strong>{versionWords[version.kind]}</strong>;
  return (
    <Select
      aria-label={words.version}
      className="review-version"
      popupMatchSelectWidth={false}
      status={version.kind === "unsure" ? "error" : ""}
      value={version.kind}
      options={Object.entries(versionWords).map(([value, label]) => ({
        value,
        label,
        disabled: value === "unsure",
      }))}
      onChange={(chosen: string) => void decide({ version: chosen })}
    />
  );
}
