import type { SourceFiles } from '@/tests/support/boundaries'

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.tsx?$/, '')
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

/** Files whose name is a single word that the table does not list for their folder. */
export function findUnlistedParts(paths: string[], parts: Record<string, string>): string[] {
  return paths.filter((path) => {
    const base = baseOf(path)
    return !base.includes('-') && !parts[folderOf(path)]?.split(' ').includes(base)
  })
}

/** Words of the table for which there is no file, as `folder/word`. */
export function findStaleParts(paths: string[], parts: Record<string, string>): string[] {
  const known = new Set(paths.map((path) => path.replace(/\.tsx?$/, '')))
  return Object.entries(parts)
    .flatMap(([folder, words]) => words.split(' ').map((word) => `${folder}/${word}`))
    .filter((part) => !known.has(part))
}

const exportPattern =
  /^export (?:default )?(?:async )?(?:abstract )?(?:type|interface|function|const|let|class|enum)\*? (\w+)/gm

function exportedNames(text: string): string[] {
  return [...new Set([...text.matchAll(exportPattern)].map((match) => match[1] ?? ''))]
}

/** Names that two files export. A zod schema and its type in one file may share a name. */
export function findDoubleExports(files: SourceFiles): string[] {
  const names = files.flatMap(({ text }) => exportedNames(text))
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}

/** `toSourceText`, `source-text` and `SourceText` in lower-case words. */
function toWords(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase())
}

/** File base names and exported names that hold a word of `words` or are, in whole, one of `names`. */
export function findBannedNames(files: SourceFiles, banned: { words: string; names: string }): string[] {
  const words = banned.words.split(' ')
  const names = banned.names.split(' ')
  return files.flatMap(({ path, text }) =>
    [baseOf(path), ...exportedNames(text)].filter(
      (name) => names.includes(name.toLowerCase()) || toWords(name).some((word) => words.includes(word)),
    ),
  )
}
