import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Input, Operation, Output } from "../../core/contract.ts";
import { type OperationError, perform } from "./host.ts";

/** How often the register's revision is asked for: another window or the command line may have written. */
const REVISION_INTERVAL = 20_000;

/** The cache of answers; they stay fresh until the register's revision moves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/**
 * The answer of a reading operation, kept until the register changes.
 *
 * @param options `enabled: false` waits; `keep` shows the former answer while a new input is asked for
 */
export function useOperation<O extends Operation>(
  operation: O,
  input: Input<O>,
  options: { enabled?: boolean; keep?: boolean } = {},
): UseQueryResult<Output<O>, OperationError> {
  return useQuery<Output<O>, OperationError>({
    queryKey: [operation, input],
    queryFn: () => perform(operation, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}

/** An operation to be done on the clerk's word; afterwards everything shown is asked for anew. */
export function useAction<O extends Operation>(operation: O): UseMutationResult<Output<O>, OperationError, Input<O>> {
  const client = useQueryClient();
  return useMutation<Output<O>, OperationError, Input<O>>({
    mutationFn: (input) => perform(operation, input),
    onSettled: () => refresh(client),
  });
}

/** Asks anew for everything that a change of the register may have altered. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries();
}

/** The office; watches the register's revision, and refreshes the rest where someone else moved it. */
export function useOfficeWatch(enabled: boolean): UseQueryResult<Output<"office.show">, OperationError> {
  const client = useQueryClient();
  const answer = useQuery<Output<"office.show">, OperationError>({
    queryKey: ["office.show", {}],
    queryFn: () => perform("office.show", {}),
    enabled,
    refetchInterval: REVISION_INTERVAL,
    refetchOnWindowFocus: "always",
  });
  const seen = useRef<number | null>(null);
  const revision = answer.data?.revision ?? null;
  useEffect(() => {
    if (seen.current !== null && revision !== null && revision !== seen.current) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "office.show" });
    }
    seen.current = revision;
  }, [client, revision]);
  return answer;
}

/** Whether anything may be written: not while another window or process holds the data. */
export function useWritable(): boolean {
  return useOperation("workplace.state", {}).data?.writable ?? true;
}
