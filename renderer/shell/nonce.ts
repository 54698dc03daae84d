/** The nonce under which this page may add style sheets, as the host wrote it; none during development. */
export function styleNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content && !content.startsWith("__") ? content : undefined;
}
