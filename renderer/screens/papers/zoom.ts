/** CSS pixels of a millimetre. */
const MM = 96 / 25.4;
/** Room beside the sheet for its shadow and the frame's scroll bar. */
const BESIDE = 34;
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5] as const;

/** How wide the previewed page is in pixels, by its print rules: A4 lying or standing. */
export function pageWidth(html: string): number {
  const landscape = /@page\s*\{[^}]*size:\s*A4\s+landscape/iu.test(html);
  return Math.round((landscape ? 297 : 210) * MM) + BESIDE;
}

/** The scale at which a page fills a frame of this width; never larger than on paper. */
export function fitScale(page: number, frame: number): number {
  return frame <= 0 ? 1 : Math.min(1, Math.max(0.3, frame / page));
}

/** The next step up or down from a scale. */
export function nextScale(scale: number, up: boolean): number {
  const next = up ? STEPS.find((step) => step > scale + 0.01) : STEPS.findLast((step) => step < scale - 0.01);
  return next ?? scale;
}
