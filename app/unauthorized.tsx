/** Strangers are led to sign-in; without this, every page would carry the framework's own words for them. */
export default function Unauthorized() {
  return null
}
