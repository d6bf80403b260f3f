/** The last character of a Chinese name, or the first letter of another. */
export function initialOf(name: string): string {
  const points = [...name.trim()]
  return (/\p{Script=Han}/u.test(name) ? points.at(-1) : points[0]?.toUpperCase()) ?? ''
}
