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
import decompress from 'woff2-encoder/decompress'
import { fontFiles } from '@/lib/exports/files/fonts'

export const packaged = (file: string) => join(import.meta.dirname, '../../../node_modules', file)

/** A folder with the page fonts, made once beside the packages they come from. */
export async function fontFolder(): Promise<string> {
  const folder = packaged('.cache/test-fonts')
  if (existsSync(folder)) return folder
  mkdirSync(packaged('.cache'), { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  for (const file of fontFiles) {
    const name = join(beside, basename(file))
    if (!file.endsWith('.woff2')) symlinkSync(packaged(file), name)
    else writeFileSync(`${name}.ttf`, await decompress(readFileSync(packaged(file))))
  }
  try {
    renameSync(beside, folder)
  } catch {
    // Another test file created it.
    rmSync(beside, { recursive: true })
  }
  return folder
}
