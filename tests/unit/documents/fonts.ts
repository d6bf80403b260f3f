import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fontFiles, fromWoff } from '@/lib/documents/woff'

export const packaged = (file: string) => join(import.meta.dirname, '../../../node_modules', file)

/** A folder with the page fonts, made once beside the packages they come from. */
export function fontFolder(): string {
  const folder = packaged('.cache/test-fonts')
  if (existsSync(folder)) return folder
  mkdirSync(packaged('.cache'), { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  for (const file of fontFiles) {
    const name = join(beside, basename(file))
    if (!file.endsWith('.woff')) symlinkSync(packaged(file), name)
    else writeFileSync(`${name}.ttf`, fromWoff(readFileSync(packaged(file))))
  }
  try {
    renameSync(beside, folder)
  } catch {
    // Another test file created it.
    rmSync(beside, { recursive: true })
  }
  return folder
}
