import { Link } from "react-router";
import { formatCount } from "../../parts/format.ts";
import { overviewWords } from "../../words/overview.ts";

export interface Bar {
  key: string;
  label: string;
  count: number;
  /** How many of them are not certain: drawn hatched, and said. */
  doubtful?: number;
  address: string;
}

/** Counts as bars; each opens the models behind it. */
export function Bars({ title, bars }: { title: string; bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div className="bars">
      <h3>{title}</h3>
      <ul>
        {bars.map(({ key, label, count, doubtful = 0, address }) => (
          <li key={key}>
            <Link to={address} className="bar" title={label}>
              <span className="bar-label">{label}</span>
              <span className="bar-track" aria-hidden>
                <span className="bar-sure" style={{ width: `${((count - doubtful) / most) * 100}%` }} />
                <span className="bar-doubt" style={{ width: `${(doubtful / most) * 100}%` }} />
              </span>
              <span className="bar-count">{formatCount(count)}</span>
              {doubtful > 0 && <span className="bar-note">{overviewWords.models.doubtful(doubtful)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
