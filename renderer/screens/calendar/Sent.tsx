import { Button, Checkbox, Empty } from "antd";
import { useState } from "react";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { useCopy } from "../../parts/useCopy.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { calendarWords } from "../../words/calendar.ts";
import { Reminders } from "./Reminders.tsx";
import { SentMatrix } from "./SentMatrix.tsx";
import { matrixTexts } from "./sent.ts";

const words = calendarWords.sent;

/** Who has sent what, from what was accepted; and who is to be reminded, with the letter ready. */
export function Sent() {
  const matrix = useOperation("year.matrix", useAsOf(), { keep: true });
  const [only, setOnly] = useState(false);
  const copy = useCopy();
  if (matrix.isError) return <ErrorNote error={matrix.error} onAgain={() => void matrix.refetch()} />;
  if (!matrix.data) return <Waiting label={calendarWords.loading} />;
  const { units } = matrix.data;
  if (units.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} />;
  const shown = {
    ...matrix.data,
    units: only ? units.filter(({ cells }) => cells.some(({ state }) => state === "missing")) : units,
  };
  return (
    <div className="sent">
      <div>
        <div className="bar">
          <Checkbox checked={only} onChange={({ target }) => setOnly(target.checked)}>
            {words.only}
          </Checkbox>
          <Button onClick={() => void copy(matrixTexts(shown), words.copied)}>{words.copy}</Button>
        </div>
        <SentMatrix matrix={shown} />
      </div>
      <Reminders />
    </div>
  );
}
