/** Placeholder until the screen is written. */
export default function SettingsScreen() {
  return null;
}
