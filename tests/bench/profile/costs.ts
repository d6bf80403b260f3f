export type CpuProfile = {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number }
  }[]
  samples: number[]
  /** Microseconds before each sample. */
  timeDeltas: number[]
}

export type Cost = { name: string; milliseconds: number }

/** Own milliseconds by what `nameOf` says of a frame, the greatest first; idle time is none. */
export function sumCosts(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (frame: CpuProfile['nodes'][number]['callFrame']) => string,
): Cost[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const idle = new Set(
    nodes.flatMap(({ id, callFrame }) => (callFrame.functionName === '(idle)' ? [id] : [])),
  )
  const sums = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const name = names.get(id)
    if (name === undefined || idle.has(id)) continue
    sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000)
  }
  return [...sums]
    .map(([name, milliseconds]) => ({ name, milliseconds }))
    .sort((one, other) => other.milliseconds - one.milliseconds)
}

const packagePattern = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/

/** What a frame belongs to: a package, a part of React (which Next brings along), a file of the product, or Node. */
export function groupOf(file: string, source: string, native: string): string {
  if (!file) return native || '(native)'
  if (file.startsWith('node:')) return file.replace(/^(node:(internal\/)?[^/]+).*/, '$1')
  const name = packagePattern.exec(file)?.[1] ?? packagePattern.exec(source)?.[1]
  if (!name) return source.replace(/^.*?((?:app|components|lib|prisma)\/)/, '$1')
  const react = /react-(?:dom|server-dom)[^/]*\.js$/.exec(source)?.[0]
  return name === 'next' && react ? react : name
}
