/** The nonce under which this page may add style sheets, as the host wrote it; none during development. */
export function styleNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content && !content.startsWith("__") ? content : undefined;
}

/** A page for a frame of this window: frames inherit the policy, so the page's own style sheets need the nonce too. */
export function withNonce(html: string): string {
  const nonce = styleNonce();
  return nonce ? html.replaceAll(/<style(?=[\s>])/giu, `<style nonce="${nonce}"`) : html;
}
