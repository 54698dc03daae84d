import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  CopyOutlined,
  ExclamationCircleOutlined,
  FormOutlined,
  RollbackOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Output } from "../../../core/contract.ts";
import { inboxWords } from "../../words/inbox.ts";

export type InboxEntry = Output<"inbox.list">[number];
export type EntryStatus = InboxEntry["status"];

/** The states in the order in which they ask for attention. */
export const STATUSES: readonly EntryStatus[] = [
  "review",
  "to-type",
  "rejected",
  "imported",
  "typed",
  "duplicate",
  "undone",
];

const ICONS: Record<EntryStatus, ReactNode> = {
  imported: <CheckCircleOutlined aria-hidden />,
  review: <ExclamationCircleOutlined aria-hidden />,
  rejected: <CloseCircleOutlined aria-hidden />,
  duplicate: <CopyOutlined aria-hidden />,
  undone: <RollbackOutlined aria-hidden />,
  "to-type": <FormOutlined aria-hidden />,
  typed: <CheckCircleOutlined aria-hidden />,
};

/** A file's state: colour, shape and word. */
export function StatusMark({ status }: { status: EntryStatus }) {
  return (
    <span className={`status-mark is-${status}`}>
      {ICONS[status]} {inboxWords.status[status]}
    </span>
  );
}
