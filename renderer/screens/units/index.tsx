/** Placeholder until the screen is written. */
export default function UnitsScreen() {
  return null;
}
