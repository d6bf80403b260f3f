import { codePointLength } from '@/lib/text/code-points'
import { MARKDOWN_MAX_CODE_POINTS } from '@/lib/text/markdown-length'

/** Beyond these limits parsing takes seconds (quadratic) or overflows the stack (nesting). */
const maxLines = 1500
const maxMarks = 1500
const maxBrackets = 2000
const maxNesting = 50
const maxTreeDepth = 2 * maxNesting + 10

const containers = /(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/y

/** Whether a body can be parsed in bounded time and depth; otherwise it is shown as plain paragraphs. */
export function isParsable(body: string): boolean {
  if (codePointLength(body) > MARKDOWN_MAX_CODE_POINTS) return false
  const lines = body.split(/\r\n?|\n/)
  if (lines.length > maxLines || lines.some((line) => nestingOf(line) > maxNesting)) return false
  return countOf(body, /[*_]+|~~|`+/g) <= maxMarks && countOf(body, /[[\]]/g) <= maxBrackets
}

function nestingOf(line: string): number {
  containers.lastIndex = 0
  return countOf(containers.exec(line)?.[0] ?? '', />|[-+*]|\d[.)]/g)
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Whether a tree is too deep for recursive renderers; measured without recursion. */
export function isTooDeep(root: { children: unknown[] }): boolean {
  let level: unknown[] = root.children
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxTreeDepth) return true
    level = level.flatMap((node) => (node as { children?: unknown[] }).children ?? [])
  }
  return false
}
