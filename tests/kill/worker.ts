/** A process that waits for the word, performs one operation, and may be killed at any moment of it. */
import { join } from "node:path";
import type { Input, Operation } from "../../core/contract.ts";
import { openWorkplace } from "../../core/office/workplace.ts";
import { openStore } from "../../core/store/open.ts";
import { createParserPool } from "../../parsers/pool.ts";
import { asked, type Killed, NEXT } from "./operations.ts";

const [killed, dir = "", root = ""] = process.argv.slice(2) as [Killed, string, string];
const parsers = createParserPool({ size: 1 });
const place = openWorkplace({
  dataFolder: join(dir, "data"),
  programmesFolder: join(root, "programmes"),
  samplesFolder: join(root, "samples"),
  parsers,
  today: () => "2024-04-01",
  version: "1",
});

async function perform(models: string[]): Promise<void> {
  if (killed === "migration") {
    await (await openStore(join(dir, "data"), { write: true, migrations: NEXT })).close();
    return;
  }
  const [operation, input] = asked(killed, dir, models);
  const answer = await place.call(operation, input as Input<Operation>);
  if (!answer.ok) throw new Error(`${answer.error.message} ${answer.error.details.join()}`);
}

process.once("message", async () => {
  const listed = killed === "edit" ? await place.call("models.list", {}) : null;
  process.send?.("begun");
  await perform(listed?.ok ? listed.data.map(({ id }) => id) : []);
  process.send?.("done");
  await place.close();
  parsers.close();
  process.disconnect();
});
process.send?.("ready");
