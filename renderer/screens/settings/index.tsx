import { Tabs } from "antd";
import { useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Screen } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { settingsWords as words } from "../../words/settings.ts";
import { shellWords } from "../../words/shell.ts";
import { AuditSection } from "../safety/AuditSection.tsx";
import { BackupSection } from "../safety/BackupSection.tsx";
import { AboutSection } from "./AboutSection.tsx";
import { DataSection } from "./DataSection.tsx";
import { LearntSection } from "./LearntSection.tsx";
import { OfficeSection } from "./OfficeSection.tsx";
import { ProgrammeSection } from "./ProgrammeSection.tsx";
import "./settings.css";

/** The office and its seat, the rules in force, what was learnt, the data, and what this program is. */
export default function SettingsScreen() {
  const office = useOperation("office.show", {});
  const [parameters, setParameters] = useSearchParams();
  if (office.isPending) return <Waiting page label={shellWords.loading} />;
  if (office.isError) return <ErrorNote page error={office.error} onAgain={() => void office.refetch()} />;
  return (
    <Screen title={words.title}>
      <Tabs
        className="sheet settings"
        activeKey={parameters.get("muc") ?? "office"}
        onChange={(section) => setParameters({ muc: section }, { replace: true })}
        items={[
          { key: "office", label: words.sections.office, children: <OfficeSection office={office.data} /> },
          {
            key: "programme",
            label: words.sections.programme,
            children: <ProgrammeSection id={office.data.programme.id} />,
          },
          { key: "learnt", label: words.sections.learnt, children: <LearntSection /> },
          { key: "data", label: words.sections.data, children: <DataSection office={office.data} /> },
          { key: "backups", label: words.sections.backups, children: <BackupSection /> },
          { key: "audit", label: words.sections.audit, children: <AuditSection /> },
          { key: "about", label: words.sections.about, children: <AboutSection version={office.data.version} /> },
        ]}
      />
    </Screen>
  );
}
