import { createHash } from "node:crypto";

/** The hash of blocks as they go by. */
export function hashing(): { take(bytes: Buffer): void; sha256(): string } {
  const hash = createHash("sha256");
  return { take: (bytes) => void hash.update(bytes), sha256: () => hash.digest("hex") };
}
