import { Empty } from "antd";
import { useOperation } from "../../host/queries.ts";
import { AsOf, useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { today } from "../../parts/format.ts";
import { Screen } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { statisticsWords as words } from "../../words/statistics.ts";
import { Earlier } from "./Earlier.tsx";
import { Fields } from "./Fields.tsx";
import { Stages } from "./Stages.tsx";
import { Targets } from "./Targets.tsx";
import { Weeks } from "./Weeks.tsx";
import "./statistics.css";

/** Thống kê: the year in pictures, each with its table, each mark opening its list. */
export default function StatisticsScreen() {
  const office = useOperation("office.show", {});
  const models = useOperation("year.models.list", useAsOf(), { keep: true });
  const years = useOperation("year.programmes", {});
  const failed = [office, models, years].find(({ isError }) => isError);
  return (
    <Screen title={words.title} actions={<AsOf today={office.data?.today ?? today()} />}>
      {failed?.error && <ErrorNote error={failed.error} onAgain={() => void failed.refetch()} />}
      {!office.data || !models.data || !years.data ? (
        failed ? null : (
          <Waiting page label={words.loading} />
        )
      ) : (
        <div className="statistics">
          <Targets />
          <Weeks />
          {models.data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.fields.empty} />
          ) : (
            <>
              <Fields models={models.data} fields={office.data.fields} />
              <Stages models={models.data} />
            </>
          )}
          <Earlier years={years.data} />
        </div>
      )}
    </Screen>
  );
}
