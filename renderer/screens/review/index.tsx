import { App } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { perform } from "../../host/host.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { propertyName, registerWords } from "../../words/register.ts";
import { reviewWords as words } from "../../words/review.ts";
import { modelColumns } from "../register/columns.ts";
import { NEEDED } from "../register/edits.ts";
import { holding, valueDecisions } from "./decisions.ts";
import { Foot } from "./Foot.tsx";
import { linkModels, type Spot, type Target } from "./links.ts";
import { ModelsPane } from "./ModelsPane.tsx";
import { Problems } from "./Problems.tsx";
import { cellAt } from "./places.ts";
import { ResultsPanel } from "./ResultsPanel.tsx";
import { SheetPane } from "./SheetPane.tsx";
import { Top } from "./Top.tsx";
import { useReview } from "./useReview.ts";
import "./review.css";

const NO_SOURCES = {};

/** What is shown of a model here; where it lies and what became of it stand elsewhere. */
const HIDDEN = new Set(["stage", "doubt", "file", "leader"]);

/** Xem xét một tệp: the sheet as received beside the models it yields, until the clerk confirms. */
export default function ReviewScreen() {
  const { id = "" } = useParams();
  return <Review key={id} id={id} />;
}

function Review({ id }: { id: string }) {
  const { file, own, waits, sheets, models, results, busy, act, decide } = useReview(id);
  const [query] = useSearchParams();
  const office = useOperation("office.show", {});
  const units = useOperation("units.list", {});
  const state = useOperation("workplace.state", {});
  const { message } = App.useApp();
  const [sheet, setSheet] = useState<string | null>(null);
  const [focus, setFocus] = useState<Spot | null>(null);
  const [active, setActive] = useState<Target | null>(null);

  const pages = sheets.data;
  const links = useMemo(() => linkModels(pages ?? [], models), [pages, models]);
  const fields = office.data?.fields;
  const names = useMemo(() => units.data?.map(({ name }) => name) ?? [], [units.data]);
  const columns = useMemo(() => {
    const all = modelColumns({ fields: fields ?? [], units: names }).filter(({ key }) => !HIDDEN.has(key));
    return all.map((column) => (column.key === "extras" ? { ...column, edit: undefined } : column));
  }, [fields, names]);
  const held = useMemo(() => new Set(own ? holding(own).map(({ code }) => code) : []), [own]);
  const shown = useMemo(
    () =>
      models.map((model) => ({
        ...model,
        // What holds the whole file is told on top, not at every model.
        needsReview: model.needsReview.filter((doubt) => !(doubt.field === "*" && held.has(doubt.code))),
      })),
    [models, held],
  );
  const doubtful = useMemo(
    () => new Set(shown.flatMap((model, at) => model.needsReview.map((doubt) => `${at} ${doubt.field}`))),
    [shown],
  );

  const go = (spot: Spot) => {
    setSheet(spot.sheet);
    setFocus({ ...spot });
    setActive(links.targetsOf(spot)[0] ?? null);
  };
  const pick = (target: Target) => {
    setActive(target);
    const spot = links.spotOf(target);
    if (!spot) return;
    setSheet(spot.sheet);
    setFocus(spot);
  };
  /** To a cell that told a value, with its model still lit. */
  const toPlace = ({ sheet: on, cell }: { sheet: string; cell: string }) => {
    const at = cellAt(cell);
    if (!at) return;
    setSheet(on);
    setFocus({ sheet: on, ...at });
  };
  const asked = `${query.get("sheet") ?? ""}!${query.get("cell") ?? ""}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the file is there; afterwards the clerk goes where she likes
  useEffect(() => {
    const name = query.get("sheet");
    const cell = cellAt(query.get("cell") ?? "");
    if (pages && name && cell) go({ sheet: name, ...cell });
  }, [asked, pages === undefined, models.length > 0]);

  if (file.isError) return <ErrorNote page error={file.error} onAgain={() => void file.refetch()} />;
  if (!own || !units.data || !office.data || !state.data) return <Waiting page label={words.loading} />;
  const writable = state.data.writable;
  const editable = waits && writable;
  const confirm = async () => {
    const result = await act(() => perform("review.confirm", { id }));
    if (!result) return;
    if (result.status === "imported") void message.success(words.confirmed(result.models));
    else void message.warning(words.stillHeld);
  };
  const firstPage = pages?.find((page) => page.columns.length > 0)?.name ?? pages?.[0]?.name ?? "";
  return (
    <div className={`review${busy ? " is-busy" : ""}`}>
      <Top
        file={own}
        units={units.data}
        editable={editable}
        writable={writable}
        decide={decide}
        act={act}
        onPlace={toPlace}
      />
      <Problems
        file={own}
        units={units.data}
        fields={office.data.fields}
        editable={editable}
        decide={decide}
        onGo={go}
      />
      {results ? <ResultsPanel results={results} editable={editable} decide={decide} onGo={go} /> : null}
      <div className="review-main">
        {pages ? (
          <SheetPane
            sheets={pages}
            shown={sheet ?? firstPage}
            links={links}
            active={active}
            focus={focus}
            doubtful={doubtful}
            decisions={own.decisions}
            editable={editable}
            onShow={setSheet}
            onSpot={go}
            decide={decide}
          />
        ) : (
          <Waiting label={words.loading} />
        )}
        {pages?.length === 0 ? null : (
          <ModelsPane
            models={shown}
            columns={own.units.length > 1 || editable ? columns : columns.filter(({ key }) => key !== "unit")}
            waits={waits}
            active={active}
            editable={editable}
            decisions={own.decisions}
            sources={own.sources ?? NO_SOURCES}
            onPick={pick}
            onPlace={toPlace}
            onValue={(place, property, value) => {
              if (value === "" && NEEDED.includes(property)) {
                void message.warning(registerWords.cannotEmpty(propertyName(property)));
              } else void decide(valueDecisions(place, property, value));
            }}
          />
        )}
      </div>
      <Foot file={own} editable={editable} writable={writable} busy={busy} onGo={go} onConfirm={() => void confirm()} />
    </div>
  );
}
