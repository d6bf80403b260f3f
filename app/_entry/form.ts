/** A text field of a form; a missing one is the empty string. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A path within this site; anything else is home. */
export function within(path: string): string {
  // Browsers drop tabs and line ends, so "/\t/evil.example" would lead away: only a parser knows.
  const here = 'http://here.invalid'
  const url = path.startsWith('/') && URL.canParse(path, here) ? new URL(path, here) : null
  const stays = url?.origin === here && !url.pathname.startsWith('//')
  return stays ? url.pathname + url.search + url.hash : '/'
}
