import { parseAst } from 'vite'
import type { SourceFiles } from '@/tests/support/boundaries'

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:tsx?|[cm]js)$/, '')
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

/** Types that two files declare, exported or not; `Props` are a component's own. */
export function findDoubleTypes(files: SourceFiles): string[] {
  const types = files.flatMap(({ text }) => [...text.matchAll(/^(?:export )?(?:type|interface) (\w+)/gm)])
  const names = types.map((match) => match[1] ?? '').filter((name) => name !== 'Props')
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}

/** `toSourceText`, `source-text` and `SourceText` in lower-case words. */
function toWords(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase())
}

type Syntax = { type: string; name?: string } & Record<string, unknown>

/** The names that a pattern binds: `{ a, b: c, ...rest }` binds a, c and rest. */
function boundNames(pattern: Syntax | null): string[] {
  if (!pattern) return []
  if (pattern.type === 'Identifier') return [pattern.name ?? '']
  const inner = pattern.properties ?? pattern.elements ?? pattern.value ?? pattern.left ?? pattern.argument
  return [inner].flat().flatMap((part) => boundNames(part as Syntax | null))
}

/** The names in a string without spaces: "/points/{id}/parts" holds points, id and parts. */
function namesInString(value: unknown): string[] {
  return typeof value === 'string' && /^\S{1,60}$/.test(value) ? (value.match(/[a-z][\w-]*/gi) ?? []) : []
}

/** The keys of the properties of an object, as far as they are not computed. */
function keysOf(properties: Syntax[]): string[] {
  return properties.flatMap(({ computed, key }) => (computed ? [] : boundNames((key as Syntax) ?? null)))
}

/** The names that a node gives by itself: to variables, parameters, functions, types, keys, and in short strings. */
function namesOfNode(node: Syntax): string[] {
  const { type, value } = node
  const { id, params, key, param } = node as Record<string, Syntax | Syntax[] | undefined>
  const bound = (...patterns: (Syntax | Syntax[] | undefined)[]) =>
    patterns.flat().flatMap((pattern) => boundNames(pattern ?? null))
  if (/Function/.test(type)) return bound(id, params)
  if (/Declarat/.test(type)) return bound(id)
  if (/PropertySignature|MethodDefinition|PropertyDefinition/.test(type)) return bound(key)
  if (type === 'ObjectExpression') return keysOf(node.properties as Syntax[])
  if (type === 'CatchClause') return bound(param)
  if (type === 'Literal') return namesInString(value)
  if (type === 'TemplateElement')
    return (value as { cooked: string }).cooked.split(/\s+/).flatMap(namesInString)
  return []
}

/** Every name that a file gives; what it imports has its name elsewhere. */
function declaredNames({ path, text }: SourceFiles[number]): string[] {
  const names: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type = '' } = node as Partial<Syntax>
    if (type === 'ImportDeclaration') return
    names.push(...namesOfNode({ ...node, type }))
    Object.values(node).forEach(visit)
  }
  const lang = /js$/.test(path) ? 'js' : path.endsWith('x') ? 'tsx' : 'ts'
  visit(parseAst(text, { lang }, path))
  return names
}

/** The classes, properties and highlights that a style sheet names, and those in the strings of a component. */
function styleNames({ path, text }: SourceFiles[number]): string[] {
  const pattern = path.endsWith('.css')
    ? /(?:\.|--|highlight\()([a-z][\w-]*)/g
    : /(?<=['"`\s#])([a-z]+-[\w-]*)/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

type BannedNames = { words: string; names: string; everywhere: string }

/**
 * File and exported names that hold a word of `words` or are, in whole, one of `names`; and any declared name, short
 * string or class that holds a word of `everywhere`. `allowed` lists by folder what another interface is called.
 */
export function findBannedNames(
  files: SourceFiles,
  banned: BannedNames,
  allowed: Record<string, string> = {},
): string[] {
  const holds = (name: string, words: string) => toWords(name).some((word) => words.split(' ').includes(word))
  const isBanned = (name: string) =>
    banned.names.split(' ').includes(name.toLowerCase()) || holds(name, banned.words)
  return files.flatMap((file) => {
    const isSource = !file.path.endsWith('.css')
    const free = allowed[folderOf(file.path)]?.split(' ') ?? []
    const outside = isSource ? [baseOf(file.path), ...exportedNames(file.text)] : []
    const inside = [...(isSource ? declaredNames(file) : []), ...styleNames(file)]
    return [
      ...outside.filter((name) => isBanned(name) || holds(name, banned.everywhere)),
      ...inside.filter((name) => holds(name, banned.everywhere) && !free.includes(name)),
    ].filter((name, index, found) => found.indexOf(name) === index)
  })
}

const maxCommentLines = 2
const maxCommentLine = 110

/** Comments of more than two lines of text, or of more text than two lines of 110 characters hold, as `path:line`. */
export function findLongComments(files: SourceFiles): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/^[ \t{]*\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm)].flatMap(({ 0: comment, index }) => {
      const lines = comment
        .split('\n')
        .map((line) => line.replace(/^[\s{]*(?:\/?\*+\/?|\/\/)|\*\/$/g, '').trim())
        .filter((line) => line !== '' && !/^@|^biome-ignore/.test(line))
      const isLong =
        lines.length > maxCommentLines || lines.join(' ').length > maxCommentLines * maxCommentLine
      return isLong ? [`${path}:${text.slice(0, index).split('\n').length}`] : []
    }),
  )
}
