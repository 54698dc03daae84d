import { Tabs } from "antd";
import { useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Screen } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { nextYearWords as words } from "../../words/next-year.ts";
import { Carried } from "./Carried.tsx";
import { Prepare } from "./Prepare.tsx";
import "./next-year.css";

/** Sang năm mới: what this year took over from the one before, and what the next one will take over from it. */
export default function NextYearScreen() {
  const carried = useOperation("year.carried", {}, { keep: true });
  const [parameters, setParameters] = useSearchParams();
  if (carried.isError) return <ErrorNote page error={carried.error} onAgain={() => void carried.refetch()} />;
  if (carried.data === undefined) return <Waiting page label={words.loading} />;
  const before = carried.data;
  const prepare = <Prepare onStarted={() => setParameters({ muc: "truoc" })} />;
  return (
    <Screen title={words.title}>
      {before === null ? (
        prepare
      ) : (
        <Tabs
          className="next-year"
          destroyOnHidden
          activeKey={parameters.get("muc") ?? "truoc"}
          onChange={(muc) => setParameters({ muc }, { replace: true })}
          items={[
            { key: "truoc", label: words.tabs.carried(before.year), children: <Carried carried={before} /> },
            { key: "sau", label: words.tabs.prepare, children: prepare },
          ]}
        />
      )}
    </Screen>
  );
}
