/** A LIKE pattern for texts that contain exactly these characters; wildcards are escaped. */
export function toLikePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
