/** Placeholder until the screen is written. */
export default function RegisterScreen() {
  return null;
}
