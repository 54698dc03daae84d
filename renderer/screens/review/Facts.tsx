import { Select, Space } from "antd";
import type { Output } from "../../../core/contract.ts";
import type { ToldPlace } from "../../parts/told.ts";
import { purposeWords, reviewWords as words } from "../../words/review.ts";
import { keyOf } from "./decisions.ts";
import { SenderNote } from "./SenderNote.tsx";
import { UnitPick } from "./UnitPick.tsx";
import type { Decide, File } from "./useReview.ts";
import { VersionFact } from "./VersionFact.tsx";

interface FactsProps {
  file: File;
  units: Output<"units.list">;
  editable: boolean;
  decide: Decide;
  /** Goes to the cell that told the sender. */
  onPlace(place: ToldPlace): void;
}

/** What a file is taken for: its sender, kind, version and encoding, each of them the clerk's to decide. */
export function Facts(props: FactsProps) {
  const { file, editable, decide } = props;
  return (
    <Space wrap size={[16, 6]} className="review-facts">
      <SenderFact {...props} />
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
      <VersionFact file={file} editable={editable} decide={decide} />
      <EncodingFact file={file} editable={editable} decide={decide} />
    </Space>
  );
}

function SenderFact({ file, units, editable, decide, onPlace }: FactsProps) {
  const several = file.units.join(", ");
  return (
    <span className="review-fact is-sender">
      <span>{words.sender}</span>
      {editable ? (
        <UnitPick
          units={units}
          value={file.sender}
          label={words.sender}
          placeholder={file.units.length > 1 ? several : words.chooseSender}
          onUnit={(name) => void decide({ unit: name })}
          onNew={(name, kind) => void decide({ [keyOf.newUnit(null)]: `${name}|${kind}` })}
        />
      ) : (
        <strong>{file.sender ?? (several || words.senderUnknown)}</strong>
      )}
      {file.sender === null ? null : <SenderNote sources={file.senderSources ?? []} onPlace={onPlace} />}
    </span>
  );
}

/** How the file's letters were read; of a file in plain Unicode that nobody may decide on any more, nothing. */
function EncodingFact({ file, editable, decide }: { file: File; editable: boolean; decide: Decide }) {
  const told = file.encoding === "nfd" ? "unicode" : file.encoding;
  if (told === "unicode" && !editable) return null;
  return (
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
  );
}
