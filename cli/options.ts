import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "commander";
import type { Purpose } from "../core/programme/schema.ts";
import { UsageError } from "./errors.ts";
import { words } from "./words.ts";

const REPORTS = ["registration", "results", "half-year", "annual", "targets", "members"] as const;
export type ReportKind = (typeof REPORTS)[number];

/** Options that every command takes. This file loads nothing heavy, for `--help` and `--version` do. */
export interface GlobalOptions {
  data?: string;
  programme?: string;
  year?: number;
  asOf?: string;
  json?: boolean;
  quiet?: boolean;
}

/** Folder of the programmes that come with the product. */
export const programmesFolder = fileURLToPath(new URL("../programmes", import.meta.url));

/** The data folder: as given, from the environment, or where the desktop app keeps it. */
export function dataFolder(options: GlobalOptions): string {
  const given = options.data ?? process.env.DVK_DATA;
  if (given) return given;
  const base =
    process.platform === "win32"
      ? (process.env.APPDATA ?? join(homedir(), "AppData", "Roaming"))
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Application Support")
        : (process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config"));
  return join(base, "dan-van-kheo", "data");
}

/** The day that counts as today, in local time. */
export function today(options: GlobalOptions): string {
  if (options.asOf) return options.asOf;
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Papers that a unit sends; said again here because the programme's schema is heavy to load. */
export const PURPOSES = ["registration", "results", "half-year", "annual"] as const satisfies readonly Purpose[];

const FORMATS = ["xlsx", "docx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** A day of the calendar, ISO. */
export function day(value: string): string {
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  if (!real) throw new InvalidArgumentError(words.badDay(value));
  return value;
}

/** A year of four digits. */
export function year(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError(words.badChoice(value, "2024, 2025, 2026 …"));
  return Number(value);
}

/** The purpose of a paper. */
export function purpose(value: string): Purpose {
  const known = PURPOSES.find((one) => one === value);
  if (known === undefined) throw new InvalidArgumentError(words.badChoice(value, PURPOSES.join(", ")));
  return known;
}

/** The kind of a report. */
export function report(value: string): ReportKind {
  const known = REPORTS.find((one) => one === value);
  if (known === undefined) throw new InvalidArgumentError(words.badChoice(value, REPORTS.join(", ")));
  return known;
}

/** File formats, separated by commas. */
export function formats(value: string): Format[] {
  const list = value.split(",").map((part) => part.trim());
  const unknown = list.filter((part) => !FORMATS.some((format) => format === part));
  if (unknown.length > 0) throw new InvalidArgumentError(words.badChoice(unknown.join(", "), FORMATS.join(", ")));
  return FORMATS.filter((format) => list.includes(format));
}

/** `key=value`; the first equals sign divides. */
export function pair(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(words.badPair(text));
  return [text.slice(0, at), text.slice(at + 1)];
}
