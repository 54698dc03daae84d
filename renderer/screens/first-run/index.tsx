import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Input, Output } from "../../../core/contract.ts";
import { refresh } from "../../host/queries.ts";
import { performLong } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { ROUTES } from "../../shell/routes.ts";
import { WorkStrip } from "../../shell/WorkStrip.tsx";
import { firstRunWords as words } from "../../words/first-run.ts";
import { FromFile } from "../safety/BackupSection.tsx";
import { RestoreDialog, type Wanted } from "../safety/RestoreDialog.tsx";
import "./first-run.css";
import { OwnOffice } from "./OwnOffice.tsx";

/**
 * The first start: the sample inbox in one click, the clerk's own office in four answers, or the register that
 * was carried here from another computer.
 */
export default function FirstRunScreen({ state }: { state: Output<"workplace.state"> }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState<"sample" | "own" | null>(null);
  const [carried, setCarried] = useState<Wanted | null>(null);
  const [error, setError] = useState<Error | null>(null);

  async function create(input: Input<"workplace.create">, title: string, next: string): Promise<void> {
    setBusy(input.sample ? "sample" : "own");
    setError(null);
    try {
      await performLong("workplace.create", input, title);
      navigate(next, { replace: true });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      await refresh(client);
      setBusy(null);
    }
  }

  function openSample(): void {
    void create({ ...state.sample, sample: true }, words.sample.working, ROUTES.overview);
  }

  return (
    <div className="first-run">
      <WorkStrip />
      <main>
        <header>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        {!state.writable && <Alert type="warning" showIcon title={words.readOnly} />}
        {error && <ErrorNote error={error} />}
        <div className="first-run-ways">
          <OwnOffice
            state={state}
            busy={busy !== null}
            working={busy === "own"}
            onStart={(input) => void create(input, words.own.working, ROUTES.inbox)}
            onError={setError}
          />
          <div className="first-run-aside">
            <Card size="small" className="first-run-sample">
              <h2>{words.sample.title}</h2>
              <p>{words.sample.text}</p>
              <Button
                block
                loading={busy === "sample"}
                disabled={busy === "own" || !state.writable}
                onClick={openSample}
              >
                {words.sample.action}
              </Button>
            </Card>
            <Card size="small">
              <h2>{words.carried.title}</h2>
              <p>{words.carried.text}</p>
              <FromFile onChosen={setCarried} />
            </Card>
          </div>
        </div>
        {carried && <RestoreDialog wanted={carried} onClose={() => setCarried(null)} />}
        <footer className="quiet">{words.folder(state.dataFolder)}</footer>
      </main>
    </div>
  );
}
