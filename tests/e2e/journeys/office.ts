import type { Page } from "playwright-core";
import { ask } from "../shells/shell.ts";

/** A district office of Hải Phòng's programme, as the sample inbox is made for. */
const OFFICE = { programme: "hai-phong-2024", office: "Ban Dân vận Huyện ủy An Lạc", seat: "huyen" } as const;

/** Begins the office past the first screen, over the sample inbox or empty, and waits until the program stands open. */
export async function beginOffice(page: Page, sample = true): Promise<void> {
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  await ask(page, "workplace.create", { ...OFFICE, sample });
  await page.reload();
  // The program goes there by itself, and would leave an address that it is given before.
  await page.getByRole("heading", { level: 1, name: "Tổng quan" }).waitFor();
}
