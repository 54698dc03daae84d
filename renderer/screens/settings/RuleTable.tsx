import { settingsWords } from "../../words/settings.ts";
import { sentencesAt } from "./sentences.ts";

const words = settingsWords.programme;

/** One rule as the program holds it, with where the document says it. */
export interface Rule {
  key: string;
  text: string;
  notes?: string[];
  items?: string[];
  warning?: string | null;
  /** Line or lines of the document: `L29`, `L149-160`, `L11, L13`. */
  source: string | null;
}

/** Rules beside the sentences that they rest on. */
export function RuleTable(props: { title: string; rules: Rule[]; lines: Record<string, string> }) {
  const quoted = props.rules.some(({ source }) => source !== null);
  return (
    <section className="rules" aria-label={props.title}>
      <h2>{props.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            {quoted && <th scope="col">{words.sentence}</th>}
          </tr>
        </thead>
        <tbody>
          {props.rules.map((rule) => (
            <tr key={rule.key}>
              <td>
                <RuleText rule={rule} />
              </td>
              {quoted && (
                <td>
                  <Quotation source={rule.source} lines={props.lines} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RuleText({ rule }: { rule: Rule }) {
  return (
    <>
      <div>{rule.text}</div>
      {rule.notes?.map((note) => (
        <div key={note} className="rule-note">
          {note}
        </div>
      ))}
      {rule.items && rule.items.length > 0 && (
        <ul>
          {rule.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {rule.warning && <div className="rule-warning">{rule.warning}</div>}
    </>
  );
}

function Quotation({ source, lines }: { source: string | null; lines: Record<string, string> }) {
  const sentences = source === null ? [] : sentencesAt(source, lines);
  if (source === null || sentences.length === 0) return <span className="quiet">{words.noSentence}</span>;
  return (
    <blockquote>
      {sentences.map(({ line, text }) => (
        <p key={line}>{text}</p>
      ))}
      <footer className="quiet">{words.line(source)}</footer>
    </blockquote>
  );
}
