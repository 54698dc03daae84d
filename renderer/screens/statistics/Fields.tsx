import type { Output } from "../../../core/contract.ts";
import { formatCount } from "../../parts/format.ts";
import { to } from "../../shell/routes.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Bars } from "./Bars.tsx";
import type { Fill } from "./Drawing.tsx";
import { Figure } from "./Figure.tsx";
import { type Combination, combinationsOf, ORIGINS, SUBJECTS } from "./numbers.ts";

const words = statisticsWords.fields;

/** New is dark, continued light, unknown grey; individuals are hatched or dotted, an unknown subject is an outline. */
const SHADES: Record<Combination["origin"], Record<Combination["subject"], Fill>> = {
  new: { collective: "full", individual: "hatched", none: "open" },
  continued: { collective: "light", individual: "dotted", none: "lightOpen" },
  none: { collective: "idle", individual: "idleHatched", none: "idleOpen" },
};

/** Models by field, each bar parted by origin and kind of subject. */
export function Fields(props: { models: Output<"year.models.list">; fields: Output<"office.show">["fields"] }) {
  const fields = [
    ...props.fields.map(({ code, short }) => ({ code, label: short })),
    { code: null, label: words.unknown },
  ]
    .map(({ code, label }) => ({ code, label, parts: combinationsOf(props.models, code) }))
    .filter(({ code, parts }) => code !== null || parts.length > 0);
  const all = ORIGINS.flatMap((origin) => SUBJECTS.map((subject) => ({ origin, subject }))).filter((one) =>
    fields.some(({ parts }) => parts.some((part) => part.origin === one.origin && part.subject === one.subject)),
  );
  const address = (code: string | null, { origin, subject }: Pick<Combination, "origin" | "subject">) =>
    to.register({ field: code ?? "none", origin, subject });
  const sum = (parts: Combination[]) => parts.reduce((total, { count }) => total + count, 0);
  return (
    <Figure
      title={words.title}
      wide
      table={{
        head: [words.field, ...all.map(said), statisticsWords.total],
        rows: fields.map(({ code, label, parts }) => ({
          key: code ?? "none",
          cells: [
            { text: label },
            ...all.map((one) => {
              const count = parts.find(
                ({ origin, subject }) => origin === one.origin && subject === one.subject,
              )?.count;
              return count === undefined ? { text: "0" } : { text: String(count), address: address(code, one) };
            }),
            { text: String(sum(parts)), address: to.register({ field: code ?? "none" }) },
          ],
        })),
      }}
      chart={(width) => (
        <Bars
          title={words.title}
          width={width}
          legend={all.map((one) => ({ fill: SHADES[one.origin][one.subject], label: said(one) }))}
          rows={fields.map(({ code, label, parts }) => ({
            key: code ?? "none",
            label,
            note: formatCount(sum(parts)),
            parts: parts.map((part) => ({
              key: `${part.origin} ${part.subject}`,
              value: part.count,
              fill: SHADES[part.origin][part.subject],
              label: said(part),
              address: address(code, part),
            })),
          }))}
        />
      )}
    />
  );
}

function said({ origin, subject }: Pick<Combination, "origin" | "subject">): string {
  return words.combination(words.origins[origin], words.subjects[subject]);
}
