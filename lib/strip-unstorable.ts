import { invalid } from '@/lib/errors'

// Deeper than anything people send; whoever walks through a value later runs out of stack far below this.
const maxDepth = 100

/** The same plain value without what Postgres keeps in no text (NUL, half surrogates), however deep; beyond 100 levels it is `invalid`. */
export function stripUnstorable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (!Array.isArray(value) && !isPlain(value)) return value
  if (depth === maxDepth) throw invalid('', 'malformed')
  if (Array.isArray(value)) return value.map((inner) => stripUnstorable(inner, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, stripUnstorable(inner, depth + 1)]),
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
