import type { Output } from "../../../core/contract.ts";
import { stageWords } from "../../../core/register/words.ts";
import { capitalised } from "../../parts/format.ts";
import { to } from "../../shell/routes.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Figure } from "./Figure.tsx";
import { Flow } from "./Flow.tsx";
import { type Stage, stagesOf } from "./numbers.ts";

const words = statisticsWords.stages;

/** The way of the models as a flow: how many stand where, and how many came that far. */
export function Stages({ models }: { models: Output<"year.models.list"> }) {
  const { way, left } = stagesOf(models);
  const named = (stage: Stage) => ({
    ...stage,
    label: capitalised(stageWords[stage.stage] ?? stage.stage),
    address: to.register({ stage: stage.stage }),
  });
  const rows = [...way, ...left].map(named);
  return (
    <Figure
      title={words.title}
      table={{
        head: [words.stage, words.here, words.beyond],
        rows: rows.map(({ stage, label, here, beyond, address }) => ({
          key: stage,
          cells: [
            { text: label },
            here > 0 ? { text: String(here), address } : { text: "0" },
            { text: String(beyond) },
          ],
        })),
      }}
      chart={(width) => <Flow title={words.title} width={width} way={way.map(named)} left={left.map(named)} />}
    />
  );
}
