import { compareKey, fold } from "../../text/fold.ts";
import type { EarlierModel } from "./pairs.ts";
import type { PlannedModel } from "./plan.ts";

/** Registered models in whose place a paper puts others, and the names of those that it calls so and nobody registered. */
export interface NamedReplaced {
  gone: EarlierModel[];
  unknown: string[];
}

/** “Thay thế mô hình “…””, “thay cho “…””; without quotes the name follows the word for model. */
const IN_PLACE_OF = /(?<!\p{L})thay\s+(?:thế\s+)?(?:cho\s+)?(?:(?:các\s+)?mô\s+hình\s*:?\s*(.+)|([“"«].+))$/isu;
const HEADING = /^(?:ten )?(?:mo hinh )?(?:duoc |bi )?thay (?:the|cho)(?: cho)?(?: mo hinh)?(?: cu| da dang ky| nao)*$/;
const LONGEST = 300;

/**
 * The registered models (`before`, those that the paper itself does not name) whose place its models take, as each says
 * in its note or under a heading that asks for it.
 */
export function namedReplaced(models: readonly PlannedModel[], before: readonly EarlierModel[]): NamedReplaced {
  const gone = new Set<EarlierModel>();
  const unknown: string[] = [];
  for (const planned of models) {
    for (const name of namesIn(planned)) {
      const own = before.filter(({ unitId }) => unitId === planned.unitId);
      const found = own.filter((model) => keyOf(model.name) === keyOf(name));
      for (const model of found) gone.add(model);
      if (found.length === 0) unknown.push(name);
    }
  }
  return { gone: [...gone], unknown };
}

function namesIn({ values }: PlannedModel): string[] {
  const { note, extras } = values;
  const said = note !== null && note.length <= LONGEST ? IN_PLACE_OF.exec(note.normalize("NFC")) : null;
  const asked = Object.entries(extras).flatMap(([heading, text]) => (HEADING.test(fold(heading)) ? [text] : []));
  return [...(said ? [said[1] ?? said[2] ?? ""] : []), ...asked]
    .filter((text) => /\p{L}{2}/u.test(text) && !/^(khong|co)$/.test(fold(text)))
    .flatMap((text) => {
      const quoted = [...text.matchAll(/[“"«]([^“”"«»]+)[”"»]/gu)].flatMap(([, name]) => name ?? []);
      return quoted.length > 0 ? quoted : [withoutTail(text)];
    });
}

/** “Tiếng loa sớm (đã đăng ký lần 1)” without what is told of it. */
function withoutTail(name: string): string {
  return name.replace(/\s*(?:[.;(]|(?<!\p{L})(?:đã|trước đây|do|vì)(?!\p{L})).*$/isu, "").trim();
}

function keyOf(name: string): string {
  return compareKey(name.replace(/^\s*mô hình(?=[\s:“"])/iu, ""));
}
