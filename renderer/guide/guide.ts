import source from "../../docs/huong-dan-su-dung.md?raw";
import { NEXT_YEAR, ROUTES } from "../shell/routes.ts";
import { readGuide } from "./markdown.ts";

/** The clerk's guide, as it stands in docs/. */
export const GUIDE = readGuide(source);

const FILES = import.meta.glob("../../docs/pictures/*.png", { eager: true, query: "?url", import: "default" });

/** Address of a picture of the guide, or null where there is none of that name. */
export function pictureOf(file: string): string | null {
  return FILES[`../../docs/pictures/${file}`] ?? null;
}

/** The sections that screens open, by the beginning of their titles. */
export const SECTION_OF = {
  first: "Cài đặt và mở lần đầu",
  overview: "Tổng quan",
  inbox: "Nhận tệp",
  review: "Xem xét một tệp",
  register: "Sổ mô hình",
  vetting: "Thẩm định, đánh giá, giới thiệu",
  units: "Đơn vị",
  calendar: "Thời hạn và đôn đốc",
  statistics: "Thống kê",
  papers: "Văn bản",
  nextYear: "Sang năm mới",
  settings: "Thiết lập",
  backups: "Sao lưu, phục hồi, chuyển máy",
  trouble: "Khi có sự cố",
} as const;

/** Index of the section with this title, its number left out; the first where there is none. */
export function sectionIndex(title: string): number {
  return Math.max(
    0,
    GUIDE.findIndex((section) => section.title.replace(/^\d+\. /u, "") === title),
  );
}

/** Which section helps at an address of the window (the path and what follows the “?”). */
export function sectionAt(pathname: string, search: string): number {
  if (new RegExp(`^${ROUTES.inbox}/.`, "u").test(pathname)) return sectionIndex(SECTION_OF.review);
  if (pathname === NEXT_YEAR) return sectionIndex(SECTION_OF.nextYear);
  if (pathname === ROUTES.settings && /[?&]muc=backups\b/u.test(search)) return sectionIndex(SECTION_OF.backups);
  const screen = (Object.keys(ROUTES) as (keyof typeof ROUTES)[]).find(
    (name) => pathname === ROUTES[name] || pathname.startsWith(`${ROUTES[name]}/`),
  );
  return screen === undefined ? 0 : sectionIndex(SECTION_OF[screen]);
}
