/** Copies the full address of a path. Over plain http, as on many intranets, browsers have no clipboard object. */
export async function copyAddress(path: string): Promise<boolean> {
  const text = new URL(path, location.href).href
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
