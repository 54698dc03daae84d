import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

/** What Windows says of a program's signature. */
export interface Signature {
  /** True where the signature is whole and leads to an authority that this computer trusts. */
  valid: boolean;
  /** Who signed, in full (`CN=…, O=…, C=VN`); empty where nobody did. */
  publisher: string;
  /** The version inside, which the signature covers; empty where none is told. */
  version: string;
}

/** Asks Windows about a program. Rejects where it cannot be asked. */
export type AskSignature = (path: string) => Promise<Signature>;

const told = z.object({ valid: z.boolean(), publisher: z.string(), version: z.string() });

/**
 * The whole of what is run: no part of it comes from outside. The path goes in by the environment, so that
 * no name can become a command.
 */
const COMMAND = [
  "$ErrorActionPreference = 'Stop'",
  "[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false",
  "$signature = Get-AuthenticodeSignature -LiteralPath $env:DVK_PROGRAM",
  "$version = (Get-Item -LiteralPath $env:DVK_PROGRAM).VersionInfo.ProductVersion",
  "@{ valid = ($signature.Status -eq 'Valid'); publisher = [string]$signature.SignerCertificate.Subject; version = ([string]$version).Trim() } | ConvertTo-Json -Compress",
].join("; ");

const TIMEOUT = 60_000;

/** Asks by the PowerShell that belongs to Windows, found by its full path, in an environment of its own. */
export const askWindows: AskSignature = async (path) => {
  const system = process.env.SystemRoot ?? "C:\\Windows";
  const shell = join(system, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");
  const { stdout } = await promisify(execFile)(shell, ["-NoProfile", "-NonInteractive", "-Command", COMMAND], {
    env: { SystemRoot: system, DVK_PROGRAM: path },
    timeout: TIMEOUT,
    windowsHide: true,
  });
  return told.parse(JSON.parse(stdout));
};
