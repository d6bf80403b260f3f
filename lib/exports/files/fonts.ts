import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import decompress from 'woff2-encoder/decompress'
import { env } from '@/lib/env'

/** The font files that pages are set in where the office brings none, as paths below node_modules. */
export const fontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
] as const

/** Font files for pages: the office's own in the data folder first, then those of npm packages, WOFF2 unpacked once. */
export async function fontPaths(): Promise<string[]> {
  const own = resolve(env().TASHAN_DATA_DIR, 'fonts')
  return [...(existsSync(own) ? [own] : []), ...(await Promise.all(fontFiles.map(readableFont)))]
}

async function readableFont(file: string): Promise<string> {
  const path = resolve('node_modules', file)
  if (!file.endsWith('.woff2')) return path
  const unpacked = join(fontCache(), `${basename(file, '.woff2')}.ttf`)
  if (!existsSync(unpacked)) {
    const beside = `${unpacked}.${process.pid}`
    writeFileSync(beside, await decompress(readFileSync(path)))
    renameSync(beside, unpacked)
  }
  return unpacked
}

/** A folder of this user alone, so that nobody else puts fonts there. */
function fontCache(): string {
  const user = process.getuid?.() ?? 'own'
  const folder = join(tmpdir(), `tashan-fonts-${user}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid()))
    throw new Error(`${folder} belongs to somebody else`)
  return folder
}
