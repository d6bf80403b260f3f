import { createHash } from 'node:crypto'

const limits = { named: 300, counted: 3_000 }
const usesBeforeNamed = 3

/**
 * Names SQL statements, so that connections keep their plans. A name comes at the third use and for at most
 * 300 statements; '' for the others, so that varying lists do not fill the database's memory.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const named = new Map<string, string>()
  const uses = new Map<string, number>()
  return ({ sql }) => {
    const known = named.get(sql)
    if (known) return known
    if (named.size >= limits.named) return ''
    const count = (uses.get(sql) ?? 0) + 1
    if (count < usesBeforeNamed) {
      if (uses.size >= limits.counted) uses.clear()
      uses.set(sql, count)
      return ''
    }
    const name = `tashan_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`
    uses.delete(sql)
    named.set(sql, name)
    return name
  }
}
