import { SCORED, type Score } from "./shapes.ts";

/** The score in lines for people: the sums, the properties that are not all right, then every difference. */
export function describeScore(result: Score): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const lines = [
    `models: ${result.actual} for ${result.expected} expected, ${result.matched} matched; precision ${percent(result.precision)}, recall ${percent(result.recall)}`,
    `values: ${percent(result.accuracy)} right; silently wrong: ${result.silentlyWrong}`,
    `doubtful: ${result.doubtful} models (${percent(result.doubtfulShare)}); needless doubts: ${result.needlessDoubts}; missing doubts: ${result.missingDoubts}`,
  ];
  for (const field of SCORED) {
    const tally = result.fields[field];
    if (tally.right === tally.judged) continue;
    lines.push(
      `  ${field}: ${tally.right}/${tally.judged} (${percent(tally.accuracy)}), silently wrong ${tally.silentlyWrong}`,
    );
  }
  for (const d of result.differences) {
    const where = d.source ? ` [${d.source.file}${d.source.sheet ? ` ${d.source.sheet}` : ""}:${d.source.row}]` : "";
    const what =
      d.kind === "missing" || d.kind === "surplus"
        ? d.kind
        : d.kind === "no-doubt"
          ? `${d.field}: no doubt where ${JSON.stringify(d.expected)} was due`
          : `${d.field}: ${JSON.stringify(d.actual)} for ${JSON.stringify(d.expected)}${d.silent ? "" : " (doubted)"}`;
    lines.push(`- ${d.unit ?? "?"}: “${d.name}”${where} ${what}`);
  }
  return lines.join("\n");
}
