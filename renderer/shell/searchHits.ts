import type { Output } from "../../core/contract.ts";
import { searchWords } from "../words/search.ts";
import { to } from "./routes.ts";

/** One thing found, and where it opens. */
export interface Hit {
  group: string;
  id: string;
  name: string;
  beside: string | null;
  address: string;
}

/** What was found, units first, in the order in which it is shown. */
export function hitsOf({ units, models, files }: Output<"search.run">): Hit[] {
  return [
    ...units.map(({ id, name }) => ({
      group: searchWords.units,
      id,
      name,
      beside: null,
      address: to.units({ unit: id }),
    })),
    ...models.map(({ id, name, unit }) => ({
      group: searchWords.models,
      id,
      name,
      beside: unit,
      address: to.register({ model: id }),
    })),
    ...files.map(({ id, name, sender }) => ({
      group: searchWords.files,
      id,
      name,
      beside: sender,
      address: to.review(id),
    })),
  ];
}
