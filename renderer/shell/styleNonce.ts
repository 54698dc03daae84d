import { styleNonce } from "../host/nonce.ts";

/**
 * Gives the nonce to every style sheet that a component adds. antd passes it on in most places; locking
 * the page behind a dialogue and measuring the scroll bar forget it, and the policy would refuse theirs.
 */
export function carryStyleNonce(): void {
  const nonce = styleNonce();
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
