import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { DAY_FORMATS } from "../../parts/format.ts";
import { Screen } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { overviewWords as words } from "../../words/overview.ts";
import { Deadlines } from "./Deadlines.tsx";
import { ModelsSheet } from "./ModelsSheet.tsx";
import "./overview.css";
import { SentSheet } from "./SentSheet.tsx";
import { TargetsSheet } from "./TargetsSheet.tsx";
import { Todo } from "./Todo.tsx";

/** Where the office stands: who has sent, what is registered, what is missing, what is to be done. */
export default function OverviewScreen() {
  const [parameters, setParameters] = useSearchParams();
  const asOf = parameters.get("ngay");
  const overview = useOperation("overview.show", asOf ? { asOf } : {}, { keep: true });
  const data = overview.data;
  const shown = asOf ?? data?.asOf;
  return (
    <Screen
      title={words.title}
      actions={
        <div className="overview-day">
          {asOf && (
            <Button type="link" onClick={() => setParameters({})}>
              {words.asOfToday}
            </Button>
          )}
          <label htmlFor="overview-day">{words.asOf}</label>
          <DatePicker
            id="overview-day"
            allowClear={false}
            format={DAY_FORMATS}
            value={shown ? dayjs(shown) : null}
            onChange={(day) => day && setParameters({ ngay: day.format("YYYY-MM-DD") })}
          />
        </div>
      }
    >
      {overview.isError && <ErrorNote error={overview.error} onAgain={() => void overview.refetch()} />}
      {overview.isPending && <Waiting page label={words.loading} />}
      {data && (
        <div className="overview" aria-busy={overview.isPlaceholderData}>
          <div className="overview-main">
            <SentSheet overview={data} />
            <ModelsSheet overview={data} />
          </div>
          <div className="overview-side">
            <Todo todo={data.todo} asOf={data.asOf} />
            <Deadlines deadlines={data.deadlines} />
            <TargetsSheet targets={data.targets} units={data.units} />
          </div>
        </div>
      )}
    </Screen>
  );
}
