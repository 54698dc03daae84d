import { z } from "zod";
import { activity, DOSSIER_PARTS, member, task } from "../../register/year.ts";
import { day } from "../day.ts";
import { dossier } from "./models.ts";

/** What the office writes down beside the models: activities, tasks, members, papers of dossiers. */

const text = z.string();
const words = z.string().trim().min(1);
const none = z.strictObject({});

const keyed = { key: text, at: text };
const saved = z.strictObject({ key: text });
const recordRemoval = z.strictObject({ key: text });

/** What the office writes down beside the models: activities, tasks, members, papers of dossiers. */
export const keepingContract = {
  "year.activities.list": { input: none, output: z.array(activity.extend(keyed)) },
  "year.activities.save": { input: activity.extend({ key: text.optional() }), output: saved },
  "year.activities.remove": { input: recordRemoval, output: none },
  /** What the programme asks to be held, with the activities that were written down for it. */
  "year.activities.asked": {
    input: none,
    output: z.array(z.strictObject({ text, source: text, activities: z.array(text) })),
  },
  "year.tasks.list": { input: none, output: z.array(task.extend(keyed)) },
  "year.tasks.save": { input: task.extend({ key: text.optional() }), output: saved },
  "year.tasks.remove": { input: recordRemoval, output: none },
  "year.members.list": { input: none, output: z.array(member.extend(keyed)) },
  "year.members.save": { input: member.extend({ key: text.optional() }), output: saved },
  "year.members.remove": { input: recordRemoval, output: none },
  /** Every version of an activity, a task or a member, the oldest first; null content where it was removed. */
  "year.history": {
    input: z.strictObject({ kind: z.enum(["activity", "task", "member"]), key: text }),
    output: z.array(z.strictObject({ at: text, content: z.unknown() })),
  },

  "year.dossier.show": { input: z.strictObject({ model: text }), output: dossier },
  /** Copies papers into the office's files by their hash; `paths` are paths or a host's tokens. */
  "year.dossier.attach": {
    input: z.strictObject({
      model: text,
      part: z.enum(DOSSIER_PARTS),
      paths: z.array(text).min(1),
      day: day.nullable().default(null),
      note: words.nullable().default(null),
    }),
    output: dossier,
  },
  /** The kept copy, its hash taken anew; `damaged` where it is gone or is not what was attached. */
  "year.dossier.read": {
    input: z.strictObject({ model: text, key: text }),
    output: z.strictObject({ name: text, base64: text }),
  },
  /** Takes a paper out of the dossier; its bytes stay kept. */
  "year.dossier.detach": { input: z.strictObject({ model: text, key: text }), output: dossier },
} as const;
