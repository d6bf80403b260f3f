/** A key of one letter or sign, and what it does. */
export type Shortcut = { key: string; label: string }

const writable = 'input, textarea, select, [contenteditable]:not([contenteditable=false])'

/**
 * The key of a shortcut in small letters; null while somebody writes, composes a character or holds another key, and
 * where the settings turn such keys off.
 */
export function shortcutKey(event: KeyboardEvent): string | null {
  const { key, target } = event
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (target instanceof Element && target.closest(writable)) return null
  if (document.querySelector('dialog[open], html[data-keys=off]')) return null
  if (key === '?' || key === '？') return '?'
  return event.shiftKey ? null : key.toLowerCase()
}
