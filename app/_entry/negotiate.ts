/** Which of the types an Accept header prefers (RFC 9110): by weight, then as it names them; none of them: the first. */
export function preferredType(accept: string | null, types: string[]): string {
  const ranges = [...(accept ?? '').matchAll(/(?:[^",]|"[^"]*")+/g)].map(([range], place) => {
    const [name = '', ...parameters] = range
      .replace(/"[^"]*"/g, '')
      .split(';')
      .map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
    return { name, weight: Number(weight) || 0, place }
  })
  const wanted = types.flatMap((type) => {
    const covering = [type, `${type.split('/')[0]}/*`, '*/*']
    const name = covering.find((one) => ranges.some((range) => range.name === one))
    const range = ranges.find((one) => one.name === name)
    return range && range.weight > 0 ? [{ ...range, type, breadth: covering.indexOf(range.name) }] : []
  })
  const [best] = wanted.sort(
    (one, other) => other.weight - one.weight || one.breadth - other.breadth || one.place - other.place,
  )
  return best?.type ?? types[0] ?? ''
}
