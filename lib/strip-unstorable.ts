import { invalid } from '@/lib/errors'

// Deeper than any real input, and far from the limit of the stack.
const maxDepth = 100

/** Removes NUL and lone surrogates, which Postgres cannot store; throws `invalid` beyond 100 levels. */
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
