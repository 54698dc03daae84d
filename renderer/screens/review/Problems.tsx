import { CloseCircleFilled, ExclamationCircleOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { purposeWords, versionWords, reviewWords as words } from "../../words/review.ts";
import { gatherProblems, keyOf, remedyOf } from "./decisions.ts";
import type { Spot } from "./links.ts";
import { cellAt } from "./places.ts";
import { UnitPick } from "./UnitPick.tsx";
import type { Decide, File } from "./useReview.ts";

type Problem = File["problems"][number];
type Fields = Output<"office.show">["fields"];

/** Where more places than these are told, the rest is counted. */
const PLACES = 6;

/** What stands in a place of its own: beside the button at the foot, or held against the register right below. */
const ELSEWHERE: ReadonlySet<string> = new Set(["awaits-confirmation", "unmatched-result", "unreported-models"]);

/** What a person must settle, each with what settles it and a way to its cell; what need only be looked at can be folded away. */
export function Problems({
  file,
  units,
  fields,
  editable,
  decide,
  onGo,
}: {
  file: File;
  units: Output<"units.list">;
  fields: Fields;
  editable: boolean;
  decide: Decide;
  onGo(spot: Spot): void;
}) {
  const [open, setOpen] = useState(false);
  const gathered = gatherProblems(file.problems.filter(({ code }) => !ELSEWHERE.has(code)));
  if (gathered.length === 0) return null;
  const errors = gathered.filter(({ problem }) => problem.severity === "error");
  // A unit that might be added belongs with the error that asks for it.
  const beside = gathered.filter(({ problem }) => problem.code === "new-unit");
  const warnings = gathered.filter(({ problem }) => problem.severity === "warning" && problem.code !== "new-unit");
  const line = ({ problem, places }: { problem: Problem; places: Problem[] }) => (
    <li key={`${problem.code} ${problem.message}`} className={`problem is-${problem.severity}`}>
      <span className="problem-mark">
        {problem.severity === "error" ? <CloseCircleFilled aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{" "}
        {problem.severity === "error" ? words.error : words.warning}
      </span>
      <span className="problem-text">
        {problem.code === "new-unit" ? words.proposal : problem.message}{" "}
        {places.slice(0, PLACES).map((place) => (
          <PlaceLink key={`${place.sheet} ${place.cell} ${place.value}`} problem={place} onGo={onGo} />
        ))}
        {places.length > PLACES ? words.morePlaces(places.length - PLACES) : null}
      </span>
      {editable ? <RemedyBox problem={problem} units={units} fields={fields} decide={decide} /> : null}
    </li>
  );
  return (
    <section className="problems" aria-label={words.problems}>
      <ul>
        {[...errors, ...beside].map(line)}
        {open ? warnings.map(line) : null}
      </ul>
      {warnings.length > 0 ? (
        <Button type="link" onClick={() => setOpen(!open)} aria-expanded={open}>
          <ExclamationCircleOutlined aria-hidden /> {open ? words.fewer : words.warnings(warnings.length)}
        </Button>
      ) : null}
    </section>
  );
}

function PlaceLink({ problem, onGo }: { problem: Problem; onGo(spot: Spot): void }) {
  const { sheet, cell } = problem;
  const at = cell === undefined ? null : cellAt(cell);
  if (sheet === undefined) return null;
  if (!at) return <span className="quiet">({sheet}) </span>;
  return (
    <Button type="link" className="problem-place" onClick={() => onGo({ sheet, ...at })}>
      {words.at(sheet, cell)}
    </Button>
  );
}

function RemedyBox({
  problem,
  units,
  fields,
  decide,
}: {
  problem: Problem;
  units: Output<"units.list">;
  fields: Fields;
  decide: Decide;
}) {
  const remedy = remedyOf(problem);
  switch (remedy?.kind) {
    case "unit": {
      const { text } = remedy;
      const label = text === null ? words.chooseSender : words.chooseUnitFor(text);
      const key = text === null ? "unit" : keyOf.unit(text);
      // Units that the message itself names are the likeliest.
      const named = units.filter(({ name }) => problem.message.includes(name)).slice(0, 2);
      return (
        <span className="problem-remedy">
          {named.map(({ id, name }) => (
            <Button key={id} onClick={() => void decide({ [key]: name })}>
              {name}
            </Button>
          ))}
          <UnitPick
            units={units}
            value={null}
            label={label}
            placeholder={label}
            onUnit={(name) => void decide({ [key]: name })}
            onNew={(name, kind) => void decide({ [keyOf.newUnit(text)]: `${name}|${kind}` })}
          />
        </span>
      );
    }
    case "newUnit": {
      const { key, name, unitKind } = remedy;
      return (
        <UnitPick
          units={units}
          value={null}
          label={words.createUnit(name)}
          placeholder={words.createUnit(name)}
          proposed={{ name, kind: unitKind }}
          onUnit={(chosen) => void decide({ [key.replace(/^newUnit/, "unit")]: chosen })}
          onNew={(given, kind) => void decide({ [key]: `${given}|${kind}` })}
        />
      );
    }
    case "field":
      return (
        <Choice
          label={words.chooseField(remedy.text)}
          options={fields.map(({ code, number, label }) => ({ value: code, label: `${number} ${label}` }))}
          onChoose={(code) => void decide({ [keyOf.field(remedy.text)]: code })}
        />
      );
    case "version":
      return (
        <Choice
          label={words.version}
          options={Object.entries(versionWords)
            .filter(([kind]) => kind !== "unsure")
            .map(([value, label]) => ({ value, label }))}
          onChoose={(version) => void decide({ version })}
        />
      );
    case "withdraw":
      return <Button onClick={() => void decide({ version: "corrects" })}>{words.withdrawNamed}</Button>;
    case "purpose":
      return (
        <Choice
          label={words.purpose}
          options={Object.entries(purposeWords).map(([value, label]) => ({ value, label }))}
          onChoose={(purpose) => void decide({ purpose })}
        />
      );
    case "headless": {
      const { sheet } = remedy;
      return <Button onClick={() => void decide({ [keyOf.header(sheet)]: "none" })}>{words.headless}</Button>;
    }
    case "sheet": {
      const key = keyOf.sheet(remedy.sheet);
      return (
        <span className="problem-remedy">
          <Button onClick={() => void decide({ [key]: "read" })}>{words.sheetRead}</Button>
          <Button onClick={() => void decide({ [key]: "skip" })}>{words.sheetSkip}</Button>
        </span>
      );
    }
    default:
      return null;
  }
}

function Choice({
  label,
  options,
  onChoose,
}: {
  label: string;
  options: { value: string; label: string }[];
  onChoose(value: string): void;
}) {
  return (
    <Select
      className="problem-choice"
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      value={null}
      options={options}
      onChange={(value: string | null) => {
        if (value !== null) onChoose(value);
      }}
    />
  );
}
