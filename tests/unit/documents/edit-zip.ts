import { strToU8, zipSync } from 'fflate'
import { partsOf } from './unzip'

type Edit = (xml: string) => string

/** A docx with some parts changed; throws when an edit changes nothing. */
export function edited(docx: Uint8Array, edits: Record<string, Edit>): Uint8Array {
  const parts = partsOf(docx)
  for (const [path, edit] of Object.entries(edits)) {
    const before = parts.get(path) ?? ''
    const after = edit(before)
    if (after === before) throw new Error(`nothing to change in ${path}`)
    parts.set(path, after)
  }
  return zipOf(Object.fromEntries(parts))
}

export function zipOf(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}
