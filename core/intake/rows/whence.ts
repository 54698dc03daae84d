import type { Source } from "../../register/source.ts";
import { share } from "./placed.ts";
import type { SectionMeaning } from "./section.ts";

/** What may be told of all models of a table at once. */
export type OfAll = keyof SectionMeaning | "field";

/** What tells a property of all models of a table: its title, its sheet's name, its headings …; the same list each time. */
export type Whence = (property: OfAll) => Source[];

/** Where nothing is said, a record is of a model and not of an exemplary case. */
export const BY_DEFAULT: Source[] = share([{ how: "default" }]);
