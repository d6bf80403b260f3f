/** Pages before signing in miss nothing; without this, every page would carry the framework's own words for it. */
export default function NotFound() {
  return null
}
