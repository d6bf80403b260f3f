/** A text field of a form; a missing one is the empty string. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A path within this site; anything else is home. */
export function safePath(path: string): string {
  // Browsers drop tabs and line ends, so "/\t/evil.example" would lead away: only a parser knows.
  const origin = 'http://here.invalid'
  const url = path.startsWith('/') && URL.canParse(path, origin) ? new URL(path, origin) : null
  const stays = url?.origin === origin && !url.pathname.startsWith('//')
  return stays ? url.pathname + url.search + url.hash : '/'
}
