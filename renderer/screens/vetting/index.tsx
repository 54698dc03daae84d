import { Segmented } from "antd";
import { useSearchParams } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { useOperation, useWritable } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { vettingWords as words } from "../../words/vetting.ts";
import { EntryBar } from "./EntryBar.tsx";
import { Nominations } from "./Nominations.tsx";
import { Queue } from "./Queue.tsx";
import { useEntry } from "./useEntry.ts";
import { useSteps } from "./useSteps.ts";
import "./vetting.css";

/** Thẩm định và đánh giá: the models that wait for a step, one after the other, and the list of those put forward. */
export default function VettingScreen() {
  const office = useOperation("office.show", {});
  if (office.isError) return <ErrorNote page error={office.error} onAgain={() => void office.refetch()} />;
  if (office.isPending) return <Waiting page label={words.loading} />;
  return <Vetting office={office.data} />;
}

function Vetting({ office }: { office: Output<"office.show"> }) {
  const [query, setQuery] = useSearchParams();
  const writable = useWritable();
  const steps = useSteps();
  const { year } = office.programme;
  const entry = useEntry(year);
  const nominations = query.get("show") === "nominations";
  return (
    <div className="vetting">
      <header className="vetting-head">
        <h1>{words.title}</h1>
        <Segmented
          aria-label={words.tabs.label}
          value={nominations ? "nominations" : "queue"}
          options={[
            { value: "queue", label: words.tabs.queue },
            { value: "nominations", label: words.tabs.nominations },
          ]}
          onChange={(value) => setQuery(value === "nominations" ? { show: value } : {})}
        />
        {writable && <EntryBar year={year} entry={entry} steps={steps} />}
      </header>
      {nominations ? (
        <Nominations writable={writable} />
      ) : (
        <Queue year={year} writable={writable} entry={entry} steps={steps} />
      )}
    </div>
  );
}
