/** Placeholder until the screen is written. */
export default function InboxScreen() {
  return null;
}
