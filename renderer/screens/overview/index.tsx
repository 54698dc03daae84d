/** Placeholder until the screen is written. */
export default function OverviewScreen() {
  return null;
}
