import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Mock, vi } from "vitest";

/** Made-up installers for tests of updates, and what Windows would say of them. */

export const OURS = "CN=Ban Dân vận, O=Ban Dân vận, C=VN";
export const nameOf = (version: string) => `dan-van-kheo-${version}-${process.arch}-cai-dat.exe`;

/** An installer that writes down how it was started; what it says of itself stands in its last line. */
export function installer(version: string, signed: object = {}): string {
  const said = JSON.stringify({ valid: true, publisher: OURS, version, ...signed });
  return `#!/bin/sh\necho "$@" > "$(dirname "$0")/../started"\n#${said}\n`;
}

/** What the real one prints; fails where it is given anything but a path of the environment. */
const POWERSHELL = `#!${process.execPath}
const { readFileSync } = require("node:fs");
const [profile, interactive, command, script] = process.argv.slice(2);
if (profile !== "-NoProfile" || interactive !== "-NonInteractive" || command !== "-Command") process.exit(3);
if (/cai-dat|\\.exe/.test(script) || !script.includes("Get-AuthenticodeSignature -LiteralPath $env:DVK_PROGRAM")) process.exit(4);
if (Object.keys(process.env).sort().join() !== "DVK_PROGRAM,SystemRoot") process.exit(5);
console.log(readFileSync(process.env.DVK_PROGRAM, "utf8").trim().split("\\n").at(-1).slice(1));
`;

/**
 * Lets the program believe that it runs on Windows, for one test: in the place of Windows' PowerShell stands a program
 * that reads the signature out of a made-up installer, from the very path and in the very environment of the real one.
 */
export async function pretendWindows(folder: string): Promise<Mock<() => NodeJS.Platform>> {
  const system = join(folder, "Windows");
  const shell = join(system, "System32/WindowsPowerShell/v1.0/powershell.exe");
  await mkdir(dirname(shell), { recursive: true });
  await writeFile(shell, POWERSHELL, { mode: 0o755 });
  vi.stubEnv("SystemRoot", system);
  await signOwn(folder, {});
  return vi.spyOn(process, "platform", "get").mockReturnValue("win32");
}

/** What runs now says who published it. */
export const signOwn = (folder: string, signed: object) =>
  writeFile(join(folder, "program/dan-van-kheo.exe"), installer("0.1.0", signed));
