import { type Checked, contract, type Operation } from "../contract.ts";
import { OfficeError } from "./errors.ts";
import { words } from "./words.ts";

/** The input of an operation, checked against the contract, with defaults filled in. Throws `invalid` or `unknown-operation`. */
export function checkInput<O extends Operation>(operation: O, input: unknown): Checked<O> {
  if (!Object.hasOwn(contract, operation)) throw new OfficeError("unknown-operation", words.noOperation(operation));
  const checked = contract[operation].input.safeParse(input);
  if (!checked.success) {
    const details = checked.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new OfficeError("invalid", words.badInput(operation), details);
  }
  return checked.data as Checked<O>;
}
