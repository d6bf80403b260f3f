import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fontFiles } from '@/lib/documents/pdf/fonts'
import { fromWoff } from '@/lib/documents/pdf/woff'

export const packaged = (file: string) => join(import.meta.dirname, '../../../node_modules', file)

/** A folder of the fonts that pages are set in. */
export function fontFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-fonts-'))
  for (const file of fontFiles) {
    const name = join(folder, basename(file))
    if (!file.endsWith('.woff')) symlinkSync(packaged(file), name)
    else writeFileSync(`${name}.ttf`, fromWoff(readFileSync(packaged(file))))
  }
  return folder
}
