import type { SummaryPoint } from '@/lib/documents/summary-content'

type PointLink = SummaryPoint['links'][number]
type Named = { code: string; title: string }

/** Tells of a pair of a practice and an action whether this point is the first of the paper that names it. */
export function firstMentions(points: SummaryPoint[]): (point: SummaryPoint, link: PointLink) => boolean {
  const first = new Map<string, SummaryPoint>()
  for (const point of points)
    for (const link of point.links) {
      const pair = pairOf(point, link)
      if (!first.has(pair)) first.set(pair, point)
    }
  return (point, link) => first.get(pairOf(point, link)) === point
}

function pairOf(point: Named, link: PointLink): string {
  const name = ({ code, title }: Named) => `${code} ${title}`
  return link.direction === 'to' ? `${name(point)}\n${name(link)}` : `${name(link)}\n${name(point)}`
}
