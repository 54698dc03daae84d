import type { Output } from "../../../core/contract.ts";
import { propertyName, registerWords } from "../../words/register.ts";
import { reviewWords as words } from "../../words/review.ts";

/** What the file adds, changes and no longer has against the one before. */
export function Compare({ added, changed, missing }: Output<"review.compare">) {
  return (
    <div className="compare">
      <h3>{words.added(added.length)}</h3>
      <Names names={added} />
      <h3>{words.changed(changed.length)}</h3>
      <ul>
        {changed.map(({ name, changes }) => (
          <li key={name}>
            {name}
            <ul>
              {changes.map(({ property, before, after }) => (
                <li key={property}>{registerWords.panel.change(propertyName(property), before, after)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <h3>{words.missing(missing.length)}</h3>
      {missing.length > 0 ? <p className="quiet">{words.missingHint}</p> : null}
      <Names names={missing} />
    </div>
  );
}

function Names({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <ul>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two models may bear one name
        <li key={index}>{name}</li>
      ))}
    </ul>
  );
}
