/** A text field of a form; a missing one is the empty string. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Text fields of a form, by their names. */
export function textFields<Name extends string>(form: FormData, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, textField(form, name)])) as Record<Name, string>
}

/** The input of a use case that is about one thing. */
export const idField = (form: FormData) => textFields(form, 'id')

/** A path within this site; anything else is home. */
export function safePath(path: string): string {
  // Browsers drop tabs and line ends, so "/\t/evil.example" would lead away: only a parser knows.
  const origin = 'http://here.invalid'
  const url = path.startsWith('/') && URL.canParse(path, origin) ? new URL(path, origin) : null
  const stays = url?.origin === origin && !url.pathname.startsWith('//')
  return stays ? url.pathname + url.search + url.hash : '/'
}
