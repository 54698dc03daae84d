import { Spin } from "antd";
import { useOperation } from "../host/queries.ts";
import { ErrorNote } from "../parts/ErrorNote.tsx";
import FirstRunScreen from "../screens/first-run/index.tsx";
import { Rescue } from "../screens/safety/Rescue.tsx";
import { Unlock } from "../screens/safety/Unlock.tsx";
import { shellWords } from "../words/shell.ts";
import { Frame } from "./Frame.tsx";

/** Opens the frame where an office exists, else the first run. */
export function Gate() {
  const state = useOperation("workplace.state", {});
  if (state.isPending) return <Spin fullscreen description={shellWords.loading} />;
  if (state.isError && state.error.code === "locked") return <Unlock />;
  if (state.isError && state.error.code === "damaged") return <Rescue error={state.error} />;
  if (state.isError) return <ErrorNote page error={state.error} onAgain={() => void state.refetch()} />;
  return state.data.created ? <Frame writable={state.data.writable} /> : <FirstRunScreen state={state.data} />;
}
