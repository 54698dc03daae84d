import { Segmented } from "antd";
import { useState } from "react";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { purposeWords } from "../../words/purpose.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Figure } from "./Figure.tsx";
import { weeksOf } from "./numbers.ts";
import { WeekColumns } from "./WeekColumns.tsx";

const words = statisticsWords.weeks;

/** When the papers of a duty came, week by week, against its last day. */
export function Weeks() {
  const matrix = useOperation("year.matrix", useAsOf(), { keep: true });
  const [chosen, setChosen] = useState<string | null>(null);
  if (matrix.isError) return <ErrorNote error={matrix.error} onAgain={() => void matrix.refetch()} />;
  if (!matrix.data) return <Waiting label={statisticsWords.loading} />;
  const { units } = matrix.data;
  // What units put forward comes as no paper, and in no week of its own.
  const duties = matrix.data.duties.filter(({ purpose }) => purpose !== "nomination");
  const duty = duties.find(({ id }) => id === chosen) ?? duties[0];
  const weeks = duty ? weeksOf(matrix.data, duty.id) : [];
  const controls =
    duties.length > 1 && duty ? (
      <Segmented<string>
        aria-label={words.choose}
        value={duty.id}
        onChange={setChosen}
        options={duties.map(({ id, purpose, label }) => ({ value: id, label: nameOf(purpose, label) }))}
      />
    ) : null;
  if (!duty || weeks.length === 0) {
    return (
      <Sheet title={words.title}>
        {controls}
        <p className="quiet">{words.empty}</p>
      </Sheet>
    );
  }
  const asked = units.filter(({ cells }) => cells.some((cell) => cell.duty === duty.id)).length;
  const marked = weeks.map((week) => ({ ...week, address: to.inbox({ ids: week.files.join(",") }) }));
  return (
    <Figure
      title={words.title}
      controls={controls}
      note={[duty.label, duty.lastDay && words.deadline(formatDay(duty.lastDay))].filter(Boolean).join(", ")}
      table={{
        head: [words.week, words.onTime, words.late, words.running],
        rows: marked.map(({ from, onTime, late, running, files, address }) => ({
          key: from,
          cells: [
            { text: words.from(formatDay(from)) },
            { text: String(onTime), ...(files.length > 0 ? { address } : {}) },
            { text: String(late), ...(files.length > 0 ? { address } : {}) },
            { text: words.of(running, asked) },
          ],
        })),
      }}
      chart={(width) => <WeekColumns title={words.title} width={width} weeks={marked} lastDay={duty.lastDay} />}
    />
  );
}

function nameOf(purpose: string, label: string): string {
  return Object.entries(purposeWords).find(([code]) => code === purpose)?.[1] ?? label;
}
