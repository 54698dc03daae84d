import { unzip, zip } from "../xlsx/zip.ts";
import { putBodies } from "./table.ts";

const PROPERTIES = "docProps/core.xml";
const TEXT = "word/document.xml";

/**
 * The file with the rows of its tables (`bodies`) in their places, and without the moment of its making: the
 * paper's day (ISO) in its place, so that the same paper is the same file.
 */
export async function finish(file: Buffer, day: string, bodies: readonly string[]): Promise<Buffer> {
  const changes: Record<string, (part: string) => string> = {
    [PROPERTIES]: (part) => dated(part, day),
    [TEXT]: (part) => putBodies(part, bodies),
  };
  const entries = await unzip(file);
  return zip(
    entries.map((entry) => {
      const change = changes[entry.name];
      return change ? { ...entry, data: Buffer.from(change(entry.data.toString("utf8")), "utf8") } : entry;
    }),
  );
}

function dated(properties: string, day: string): string {
  return properties.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/gu,
    (_, opening: string) => `${opening}${day}T00:00:00Z`,
  );
}
