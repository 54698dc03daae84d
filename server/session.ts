import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Who may use the server: whoever came with the one-time token, from then on by a cookie. */
export interface Session {
  /** Stands in the one printed address; worth one exchange. */
  readonly token: string;
  /** The `Set-Cookie` for the token, or null where it is wrong or was used. */
  exchange(token: string): string | null;
  /** Whether a `Cookie` header carries the session. */
  holds(cookies: string | undefined): boolean;
}

/**
 * A session of a server on that port. Cookies are shared by all ports of a host, so the name carries
 * the port: two data folders can be open side by side.
 */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString("base64url");
  const secret = randomBytes(32).toString("base64url");
  const name = `dvk-${port}`;
  let used = false;
  return {
    token,
    exchange(given) {
      if (used || !same(given, token)) return null;
      used = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    holds(cookies) {
      const values = (cookies ?? "").split(";").map((pair) => pair.trim());
      return values.some((pair) => pair.startsWith(`${name}=`) && same(pair.slice(name.length + 1), secret));
    },
  };
}

/** Compares in a time that does not tell how much was right. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
