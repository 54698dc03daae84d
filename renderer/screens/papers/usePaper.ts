import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation, useWritable } from "../../host/queries.ts";
import { useSettled } from "../../parts/useSettled.ts";
import { useTold } from "./deliver.ts";
import {
  linesOf,
  type Paper,
  paperInput,
  type Rules,
  type Signing,
  signerOf,
  signingOf,
  type Written,
} from "./options.ts";

/** How long the clerk pauses in writing before the paper is laid out anew. */
const PAUSE = 350;

/** One paper on the desk: what is remembered for its kind, what was typed just now, and the paper made of both. */
export function usePaper(office: Output<"office.show">, paper: Paper, written: Written) {
  const { code } = paper;
  const settings = useOperation("papers.settings", { code }, { keep: false });
  const writable = useWritable();
  const remember = useAction("papers.remember");
  const { failed } = useTold();
  const [typedSigning, setSigning] = useState<Signing | null>(null);
  const [typedRecipients, setRecipients] = useState<string | null>(null);
  const [typedRules, setRules] = useState<Rules | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const typed = { signing: typedSigning, recipients: typedRecipients, rules: typedRules, unit };
  const input = paperInput(paper, written, typed);
  const settled = useSettled(JSON.stringify(input), PAUSE);
  const preview = useOperation("papers.preview", JSON.parse(settled), { keep: true });

  const kept = settings.data;
  const signing = typedSigning ?? signingOf(kept?.signer ?? office.signer);
  const recipients = typedRecipients ?? kept?.recipients.join("\n") ?? "";
  const keep = (what: Omit<Parameters<typeof remember.mutate>[0], "code">, done?: () => void) => {
    if (writable) remember.mutate({ code, ...what }, { onSuccess: done, onError: failed });
  };
  return {
    input,
    settings,
    preview,
    writable,
    signing,
    recipients,
    rules: typedRules ?? kept?.rules ?? "party",
    unit,
    setUnit,
    setSigning,
    setRecipients,
    keep,
    /** Lays the paper out so from now on; who may only look sees it so this once. */
    keepRules(rules: Rules) {
      setRules(rules);
      keep({ rules });
    },
    /** Remembers the signer once she has left the field; as it was typed for the office is nothing of its own. */
    keepSigning() {
      if (typedSigning !== null) keep({ signer: signerOf(typedSigning) });
    },
    resetSigning: () => keep({ signer: null }, () => setSigning(null)),
    keepRecipients() {
      if (typedRecipients === null) return;
      const lines = linesOf(typedRecipients);
      keep({ recipients: lines.length === 0 ? null : lines }, () => setRecipients(null));
    },
    resetRecipients: () => keep({ recipients: null }, () => setRecipients(null)),
  };
}

export type PaperDesk = ReturnType<typeof usePaper>;
