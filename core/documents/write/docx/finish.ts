import { unzip, zip } from "../xlsx/zip.ts";

const PROPERTIES = "docProps/core.xml";

/** The file without the moment of its making: the paper's day (ISO) in its place, so that the same paper is the same file. */
export async function finish(file: Buffer, day: string): Promise<Buffer> {
  const entries = await unzip(file);
  return zip(
    entries.map((entry) =>
      entry.name === PROPERTIES
        ? { ...entry, data: Buffer.from(dated(entry.data.toString("utf8"), day), "utf8") }
        : entry,
    ),
  );
}

function dated(properties: string, day: string): string {
  return properties.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/gu,
    (_, opening: string) => `${opening}${day}T00:00:00Z`,
  );
}
