/** For longer patterns. */
export const uuidSource = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
const uuid = new RegExp(`^${uuidSource}$`, 'i')

/** A UUID as it is stored; nothing of any other text. */
export function toUuid(text = ''): string | undefined {
  return uuid.test(text) ? text.toLowerCase() : undefined
}
