import { parseAst } from 'vite'
import type { SourceFiles } from '@/tests/support/boundaries'

type Syntax = { type: string; [field: string]: unknown }

/** For each exported function of a file, how often it uses what such imports bind, on the path with the most uses. */
export function mostUses(
  { path, text }: SourceFiles[number],
  isCounted: (source: string) => boolean,
): { name: string; uses: number }[] {
  const uses = new Map<string, () => number>()
  const exported: string[] = []
  for (const statement of parseAst(text, { lang: 'ts' }, path).body as unknown as Syntax[]) {
    if (statement.type === 'ImportDeclaration') {
      if (isCounted(textOf(statement.source)))
        for (const one of statement.specifiers as Syntax[]) uses.set(nameOf(one.local), () => 1)
      continue
    }
    const inner = (statement.declaration ?? statement) as Syntax
    for (const one of (inner.declarations ?? [inner]) as Syntax[]) {
      if (!one.id) continue
      const name = nameOf(one.id)
      if (statement.type === 'ExportNamedDeclaration') exported.push(name)
      uses.set(name, () => {
        // A function that calls itself is counted once.
        const count = uses.get(name)!
        uses.set(name, () => 0)
        const found = usesIn(one.init ?? [one.params, one.body], uses)
        uses.set(name, count)
        return found
      })
    }
  }
  return exported.map((name) => ({ name, uses: uses.get(name)?.() ?? 0 }))
}

const nameOf = (node: unknown) => String((node as { name?: unknown } | null)?.name ?? '')
const textOf = (node: unknown) => String((node as { value?: unknown } | null)?.value ?? '')
const isFunction = (node: unknown) => /Function/.test((node as Syntax | null)?.type ?? '')

type Uses = ReadonlyMap<string, () => number>

/** Branches count as the one with the most, and so do the functions of a table; all else adds up. */
function usesIn(node: unknown, uses: Uses): number {
  if (typeof node !== 'object' || node === null) return 0
  if (Array.isArray(node)) return usesInSequence(node, uses)
  const { type, ...fields } = node as Syntax
  const count = (name: string) => usesIn(fields[name], uses)
  switch (type) {
    case 'Identifier':
      return uses.get(nameOf(node))?.() ?? 0
    case 'IfStatement':
    case 'ConditionalExpression':
      return count('test') + Math.max(count('consequent'), count('alternate'))
    case 'SwitchStatement':
      return count('discriminant') + most(fields.cases as unknown[], uses)
    case 'MemberExpression':
      return count('object') + (fields.computed ? count('property') : 0)
    case 'Property':
      return count('value') + (fields.computed ? count('key') : 0)
    case 'ObjectExpression': {
      const properties = fields.properties as Syntax[]
      const isTable = properties.length > 0 && properties.every(({ value }) => isFunction(value))
      return isTable ? most(properties, uses) : count('properties')
    }
  }
  if (type?.startsWith('TS')) return count('expression')
  return Object.values(fields).reduce((sum: number, part) => sum + usesIn(part, uses), 0)
}

const most = (nodes: unknown[], uses: Uses) => Math.max(0, ...nodes.map((one) => usesIn(one, uses)))

/** After an `if` that returns, the rest is the other branch. */
function usesInSequence(nodes: unknown[], uses: Uses): number {
  const [first, ...rest] = nodes
  if (nodes.length === 0) return 0
  const { type, test, consequent, alternate } = (first ?? {}) as Syntax
  if (type !== 'IfStatement' || alternate || !returns(consequent))
    return usesIn(first, uses) + usesInSequence(rest, uses)
  return usesIn(test, uses) + Math.max(usesIn(consequent, uses), usesInSequence(rest, uses))
}

function returns(node: unknown): boolean {
  const { type, body } = (node ?? {}) as Syntax
  if (type === 'BlockStatement') return returns((body as unknown[]).at(-1))
  return type === 'ReturnStatement' || type === 'ThrowStatement'
}
