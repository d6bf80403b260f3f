/** Pages before signing in forbid nothing; without this, every page would carry the framework's own words for it. */
export default function Forbidden() {
  return null
}
