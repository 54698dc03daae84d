/**
 * What the page may load, in whatever host: its own files and nothing else, by the Content-Security-Policy
 * of a response whose style sheets carry `nonce` (that of components which add their own). Style
 * *attributes* are let be, for the previewed papers are pages in a frame that inherits this policy, and lay
 * out their tables with them; they can run and load nothing.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
