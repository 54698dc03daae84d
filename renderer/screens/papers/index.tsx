/** Placeholder until the screen is written. */
export default function PapersScreen() {
  return null;
}
