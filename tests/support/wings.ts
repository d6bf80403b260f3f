import { dirname, join } from 'node:path'
import type { SourceFiles } from '@/tests/support/boundaries'

const specifier = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

/** The wing that a module belongs to: `lib/text/<wing>` or `lib/documents/<wing>`. */
const wingOf = (path: string) => /^(lib\/(?:text|documents)\/[^/]+)\//.exec(path)?.[1]

/** Imports of a wing's parts by files other than its own and its top file, as "importer → part". */
export function findWingViolations(files: SourceFiles): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(specifier)].flatMap(([, target = '']) => {
      const part = target.startsWith('.') ? join(dirname(path), target) : target.replace(/^@\//, '')
      const wing = wingOf(part)
      const inside = !wing || path === `${wing}.ts` || path.startsWith(`${wing}/`)
      return inside ? [] : [`${path} → ${part}`]
    }),
  )
}

/** The wings that have no top file to import them by. */
export function findWingsWithoutTop(paths: string[]): string[] {
  const wings = new Set(paths.flatMap((path) => wingOf(path) ?? []))
  return [...wings].filter((wing) => !paths.includes(`${wing}.ts`))
}
