/** Whether a page lies at this place of the navigation or below it. */
export function isCurrentPlace(place: string, path: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`))
}
