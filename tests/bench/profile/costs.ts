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

/** The package of a file, of Next the file itself, or the file from the root of the sources. */
export function groupOf(path: string, native: string): string {
  if (!path) return native || '(native)'
  if (path.startsWith('node:')) return path.replace(/^(node:(internal\/)?[^/]+).*/, '$1')
  const found = [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)(.*)/g)].at(-1)
  if (!found) return path.replace(/^.*?((?:app|components|lib|prisma)\/)/, '$1')
  const [, name = '', file = ''] = found
  return name === 'next' ? `next${file.replace(/^\/dist/, '')}` : name
}
