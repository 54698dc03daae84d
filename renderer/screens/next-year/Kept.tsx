import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { nextYearWords } from "../../words/next-year.ts";

const words = nextYearWords.kept;

/** What the next year takes over as it is, and which fields it has under another one. */
export function Kept({ programme }: { programme: string | null }) {
  const units = useOperation("units.list", {}).data ?? [];
  const spellings = useOperation("learnt.list", {}).data ?? [];
  const layouts = useOperation("learnt.layouts", {}).data ?? [];
  const members = useOperation("year.members.list", {}).data ?? [];
  const signer = useOperation("office.show", {}).data?.signer.name ?? null;
  return (
    <Sheet title={words.title}>
      <ul className="next-year-kept">
        <li>
          {words.units(units.length)} <Link to={to.units()}>{words.editUnits}</Link>
        </li>
        <li>{words.spellings(spellings.length)}</li>
        <li>{words.layouts(layouts.length)}</li>
        <li>
          {words.members(members.map(({ name }) => name))}{" "}
          <Link to={to.calendar({ muc: "members" })}>{words.editMembers}</Link>
        </li>
        <li>
          {words.signer(signer)} <Link to={to.settings()}>{words.editSigner}</Link>
        </li>
      </ul>
      {programme !== null && <Fields programme={programme} />}
    </Sheet>
  );
}

function Fields({ programme }: { programme: string }) {
  const crossings = useOperation("year.crosswalk", { programme });
  if (!crossings.data) return null;
  const moved = crossings.data.filter(({ how }) => how !== "same");
  return (
    <>
      <h3>{words.fields}</h3>
      {moved.length === 0 ? (
        <p className="quiet plain">{words.sameFields}</p>
      ) : (
        <ul className="next-year-kept">
          {moved.map(({ code, said }) => (
            <li key={code}>{said}</li>
          ))}
        </ul>
      )}
    </>
  );
}
