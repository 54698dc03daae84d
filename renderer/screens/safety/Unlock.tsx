import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { perform } from "../../host/host.ts";
import { refresh } from "../../host/queries.ts";
import { safetyWords } from "../../words/safety.ts";
import "./safety.css";

const words = safetyWords.lock;

/** Asks for the password of the lock before anything else. */
export function Unlock() {
  const client = useQueryClient();
  // Asked anew only where it opened: asking after a wrong password would take what is said of it away.
  const unlock = useMutation({
    mutationFn: (given: string) => perform("safety.unlock", { password: given }),
    onSuccess: () => refresh(client),
  });
  const [password, setPassword] = useState("");
  return (
    <main className="unlock">
      <form
        className="safety-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "") unlock.mutate(password);
        }}
      >
        <h1>{words.opening}</h1>
        <Input.Password
          autoFocus
          aria-label={words.ask}
          placeholder={words.ask}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        {unlock.isError && <Alert type="error" showIcon title={unlock.error.message} />}
        <Button type="primary" htmlType="submit" loading={unlock.isPending}>
          {words.open}
        </Button>
      </form>
    </main>
  );
}
