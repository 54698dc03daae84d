import { App } from "antd";
import { copyTexts } from "../components/grid/keys.ts";
import { useTell } from "./useTell.ts";

/** Copies a table so that it can be pasted into Excel and Word, and says so. */
export function useCopy(): (rows: string[][], said: string) => Promise<void> {
  const { message } = App.useApp();
  const tell = useTell();
  return (rows, said) => copyTexts(rows).then(() => void message.success(said), tell);
}
