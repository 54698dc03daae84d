/** Placeholder until the screen is written. */
export default function ReviewScreen() {
  return null;
}
