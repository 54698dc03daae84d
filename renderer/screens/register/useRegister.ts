import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useEffect, useRef } from "react";
import type { Output } from "../../../core/contract.ts";
import type { ModelRecord } from "../../../core/register/model.ts";
import { OperationError, perform } from "../../host/host.ts";
import { useOperation } from "../../host/queries.ts";
import { propertyName, registerWords } from "../../words/register.ts";
import { type ModelChanges, staleNames, toChanges, withChanges, withSaved } from "./edits.ts";

/** The models with the revision of the register that they were read at. */
interface Register {
  revision: number;
  models: ModelRecord[];
}

const KEY = ["register", "models"];
const OFFICE = ["office.show", {}];

/**
 * The register and its changes by hand. It is read anew only when the revision moved by another hand,
 * for 25,000 models take a while; what the clerk changes herself is put in its place.
 */
export function useRegister() {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const office = useOperation("office.show", {});
  const query = useQuery<Register, OperationError>({
    queryKey: KEY,
    // The revision is asked for first: a change in between makes an edit be refused, never overwrite.
    queryFn: async () => {
      const now = await perform("office.show", {});
      const models = await perform("models.list", {});
      client.setQueryData<Output<"office.show">>(OFFICE, now);
      return { revision: now.revision, models };
    },
    enabled: false,
    structuralSharing: false,
  });
  const { data, isFetching, isError, refetch } = query;
  const revision = office.data?.revision;
  useEffect(() => {
    if (revision !== undefined && data?.revision !== revision && !isFetching && !isError) void refetch();
  }, [revision, data?.revision, isFetching, isError, refetch]);

  const tell = useCallback(
    (error: unknown) => {
      if (error instanceof OperationError && error.code === "changed-since") {
        const lines = [...error.details, registerWords.changedSinceHint];
        modal.warning({ title: registerWords.changedSince, content: lines.join("\n"), className: "lines" });
      } else void message.error(error instanceof Error ? error.message : String(error));
    },
    [message, modal],
  );

  // One edit after the other: each must know the revision that the one before it made.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const save = useCallback(
    (models: readonly ModelRecord[], changes: ModelChanges, confirm: string[] = []): Promise<boolean> => {
      const ids = models.map((model) => model.id);
      const put = (next: (now: Register) => Register) =>
        client.setQueryData<Register>(KEY, (now) => (now ? next(now) : now));
      put((now) => ({ ...now, models: withChanges(now.models, new Set(ids), changes, confirm) }));
      const run = async () => {
        const seen = client.getQueryData<Register>(KEY)?.revision ?? 0;
        try {
          const saved = await perform("models.edit", { ids, changes, confirm, seen });
          const office = await perform("office.show", {});
          // Where another hand wrote in between the old revision stays, so that the register is read anew.
          const own = office.revision - seen <= 1;
          put((now) => ({
            revision: own ? office.revision : now.revision,
            models: withSaved(now.models, saved),
          }));
          client.setQueryData<Output<"office.show">>(OFFICE, office);
          return true;
        } catch (error) {
          await refetch();
          tell(error);
          return false;
        }
      };
      const result = queue.current.then(run);
      queue.current = result;
      return result;
    },
    [client, refetch, tell],
  );

  /** Saves values as a grid gives them, and says so. */
  const change = useCallback(
    async (models: readonly ModelRecord[], values: Readonly<Record<string, string>>) => {
      const read = toChanges(values);
      if ("cannotEmpty" in read) {
        void message.warning(registerWords.cannotEmpty(propertyName(read.cannotEmpty)));
        return;
      }
      const names = Object.keys(read.changes).map(propertyName);
      if (names.length === 0) return;
      const stale = staleNames(models, client.getQueryData<Register>(KEY)?.models ?? [], read.changes);
      if (stale.length > 0) {
        tell(new OperationError("changed-since", registerWords.changedSince, stale));
        return;
      }
      // One cell is seen to be saved; of many it must be said.
      if ((await save(models, read.changes)) && models.length > 1)
        void message.success(registerWords.saved(models.length, names.join(", ").toLowerCase()));
    },
    [client, message, save, tell],
  );

  return { office, data, error: query.error, refetch, save, change };
}
