import { CalendarOutlined } from "@ant-design/icons";
import { App, Button, Tabs } from "antd";
import { useSearchParams } from "react-router";
import { host } from "../../host/host.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { AsOf, useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Screen } from "../../parts/Sheet.tsx";
import { useTell } from "../../parts/useTell.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { calendarWords as words } from "../../words/calendar.ts";
import { Deadlines } from "./Deadlines.tsx";
import { Activities } from "./keeping/Activities.tsx";
import { Members } from "./keeping/Members.tsx";
import { Tasks } from "./keeping/Tasks.tsx";
import { Sent } from "./Sent.tsx";
import { Today } from "./Today.tsx";
import { YearCalendar } from "./YearCalendar.tsx";
import "./calendar.css";

/** Lịch và việc: what is to be done when, who owes what, and what the office writes down of the year. */
export default function CalendarScreen() {
  const office = useOperation("office.show", {});
  const asOf = useAsOf();
  const [parameters, setParameters] = useSearchParams();
  const take = useAction("year.calendar.export");
  const { message } = App.useApp();
  const tell = useTell();
  if (office.isError) return <ErrorNote page error={office.error} onAgain={() => void office.refetch()} />;
  if (!office.data) return <Waiting page label={words.loading} />;
  const save = async () => {
    try {
      const { name, text, entries } = await take.mutateAsync(asOf);
      const kept = await host.saveFile(name, base64Of(text));
      if (kept !== null) void message.success(words.exported(kept, entries));
    } catch (error) {
      tell(error);
    }
  };
  const { year } = office.data.programme;
  return (
    <Screen
      title={words.title}
      actions={
        <>
          <AsOf today={office.data.today} />
          <Button
            icon={<CalendarOutlined aria-hidden />}
            title={words.exportHint}
            loading={take.isPending}
            onClick={() => void save()}
          >
            {words.export}
          </Button>
        </>
      }
    >
      <Tabs
        className="sheet calendar"
        destroyOnHidden
        activeKey={parameters.get("muc") ?? "today"}
        onChange={(muc) =>
          setParameters((now) => new URLSearchParams({ ...Object.fromEntries(now), muc, han: "" }), { replace: true })
        }
        items={[
          { key: "today", label: words.sections.today, children: <Today /> },
          { key: "year", label: words.sections.year, children: <YearCalendar year={year} /> },
          { key: "deadlines", label: words.sections.deadlines, children: <Deadlines /> },
          { key: "sent", label: words.sections.sent, children: <Sent /> },
          { key: "activities", label: words.sections.activities, children: <Activities year={year} /> },
          { key: "tasks", label: words.sections.tasks, children: <Tasks /> },
          { key: "members", label: words.sections.members, children: <Members fields={office.data.fields} /> },
        ]}
      />
    </Screen>
  );
}

/** The bytes of a text (UTF-8) as the host takes them. */
function base64Of(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
