/** How many are unread, in the room of three characters; nothing for none. */
export function shortCount(unread: number): string {
  if (unread > 99) return '99+'
  return unread > 0 ? String(unread) : ''
}
