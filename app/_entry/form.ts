/** A text field of a form; a missing one is the empty string. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A path within this site; anything else is home. */
export function within(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
