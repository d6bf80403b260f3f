/** A LIKE pattern for texts that hold exactly these characters: what LIKE would take for a wildcard is escaped. */
export function toLikePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
