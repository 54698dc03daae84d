import type { QueueStep } from "../../core/consolidation/year/queue.ts";

/**
 * Addresses of the window (after the #). A number shown anywhere links to the list behind it, so the
 * lists take their filters from the address and these functions are the one way to write it.
 */

/** Filters of Sổ mô hình; `none` stands for models without a value. */
export interface RegisterFilter {
  unit?: string;
  field?: string;
  origin?: "new" | "continued" | "none";
  subject?: "collective" | "individual" | "none";
  /** Where models stand on their way. */
  stage?: string;
  /** Only models with a value that is not certain. */
  doubt?: "1";
  /** Several fields, comma-separated: those that a target counts. */
  fields?: string;
  /** Opens this model in the side panel. */
  model?: string;
}

/** Filters of Tiếp nhận. */
export interface InboxFilter {
  status?: "imported" | "review" | "rejected" | "duplicate" | "undone" | "to-type" | "typed";
  /** Only these entries, comma-separated. */
  ids?: string;
}

export interface UnitsFilter {
  /** Opens this unit. */
  unit?: string;
  /** `missing`: only those that still owe a paper; `no-flag`: without a year flag; `ended`: merged or divided. */
  show?: "missing" | "no-flag" | "ended";
}

/** Which models of Thẩm định và đánh giá, and what of them. */
export interface VettingFilter {
  /** `nominations`: those put forward, by rank, instead of the queue. */
  show?: "nominations";
  /** What they wait for; all of the register with `all`. */
  step?: QueueStep | "all";
  /** Opens this model. */
  model?: string;
  /** The day on which surveys are held to fall due; today where it is not said. */
  asOf?: string;
}

/** The parts of Lịch và việc. */
export interface CalendarFilter {
  muc?: "today" | "year" | "deadlines" | "sent" | "activities" | "tasks" | "members";
  /** Brings this deadline into sight. */
  han?: string;
}

export const ROUTES = {
  overview: "/tong-quan",
  inbox: "/tiep-nhan",
  register: "/so-mo-hinh",
  vetting: "/tham-dinh",
  units: "/don-vi",
  calendar: "/lich-va-viec",
  statistics: "/thong-ke",
  papers: "/van-ban",
  settings: "/thiet-lap",
} as const;

/** Sang năm mới is reached from Thiết lập and the year at the top, and has no place among the parts. */
export const NEXT_YEAR = "/nam-moi";

/** Address of each screen, with its filter. */
export const to = {
  overview: () => ROUTES.overview,
  inbox: (filter: InboxFilter = {}) => withFilter(ROUTES.inbox, { ...filter }),
  /** The review of one received file. */
  review: (fileId: string) => `${ROUTES.inbox}/${encodeURIComponent(fileId)}`,
  register: (filter: RegisterFilter = {}) => withFilter(ROUTES.register, { ...filter }),
  vetting: (filter: VettingFilter = {}) => withFilter(ROUTES.vetting, { ...filter }),
  units: (filter: UnitsFilter = {}) => withFilter(ROUTES.units, { ...filter }),
  calendar: (filter: CalendarFilter = {}) => withFilter(ROUTES.calendar, { ...filter }),
  statistics: () => ROUTES.statistics,
  papers: (code?: string) => (code ? `${ROUTES.papers}/${encodeURIComponent(code)}` : ROUTES.papers),
  settings: () => ROUTES.settings,
  nextYear: () => NEXT_YEAR,
} as const;

function withFilter(path: string, filter: Record<string, string | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) parameters.set(key, value);
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}
