import { settingsWords } from "../../words/settings.ts";

const words = settingsWords.about;

/** What this program is, and which one. */
export function AboutSection({ version }: { version: string }) {
  return (
    <div className="about">
      <h2>{words.name}</h2>
      <p className="quiet">{words.version(version)}</p>
      <p>{words.what}</p>
      <p>{words.local}</p>
    </div>
  );
}
