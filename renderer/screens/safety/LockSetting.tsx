import { App, Button, Input } from "antd";
import { useState } from "react";
import { useAction } from "../../host/queries.ts";
import { safetyWords } from "../../words/safety.ts";

const words = safetyWords.lock;

/** Sets or removes the password that is asked for when the program opens. */
export function LockSetting({ locked }: { locked: boolean }) {
  const { message } = App.useApp();
  const lock = useAction("safety.lock");
  const [current, setCurrent] = useState("");
  const [fresh, setFresh] = useState("");

  const save = (password: string | null) =>
    lock.mutate(
      { password, ...(locked ? { current: current || " " } : {}) },
      {
        onSuccess() {
          setCurrent("");
          setFresh("");
          void message.success(words.saved);
        },
        onError: (failure) => void message.error(failure.message),
      },
    );

  return (
    <section>
      <h2>{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <p>{locked ? words.on : words.none}</p>
      <div className="safety-fields">
        {locked && (
          <Input.Password
            aria-label={words.current}
            placeholder={words.current}
            autoComplete="off"
            value={current}
            onChange={({ target }) => setCurrent(target.value)}
          />
        )}
        <Input.Password
          aria-label={words.fresh}
          placeholder={words.fresh}
          autoComplete="new-password"
          value={fresh}
          onChange={({ target }) => setFresh(target.value)}
        />
      </div>
      <div className="safety-actions">
        <Button disabled={fresh === ""} loading={lock.isPending} onClick={() => save(fresh)}>
          {words.set}
        </Button>
        {locked && (
          <Button disabled={current === ""} onClick={() => save(null)}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
