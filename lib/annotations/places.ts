import type { ReportAccess } from '@/lib/access/report-access'
import { findHomes } from '@/lib/annotations/data/arrivals'
import { findGround, type Ground } from '@/lib/annotations/target'
import type { Arrival } from '@/lib/documents/web-annotation-reader'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { indexCodePoints } from '@/lib/text/code-points'
import type { Scope } from '@/lib/use-case'

export type Place = { access: ReportAccess; ground: Ground }

/** Opens the texts that arrivals name, each once; one that the actor may not see is refused like one that is not there. */
export async function preparePlaces(
  scope: Scope,
  reports: readonly ReportAccess[],
  arrivals: Arrival[],
): Promise<(arrival: Arrival) => Promise<Place>> {
  const named = arrivals.flatMap(({ source }) =>
    source && 'takeawayId' in source ? [source.takeawayId] : [],
  )
  const valid = [...new Set(named)].filter((one) => id.safeParse(one).success)
  const homes = new Map((await findHomes(scope.db, reports, valid)).map((row) => [row.id, row.reportId]))
  const opened = new Map<string, Promise<Place>>()
  return ({ source }) => {
    const takeawayId = source && 'takeawayId' in source ? source.takeawayId : undefined
    const access = reports.find((report) =>
      source && 'report' in source
        ? report.slug === source.report
        : report.id === homes.get(takeawayId ?? ''),
    )
    if (!access) throw invalid('target.source', 'notOurs')
    const key = takeawayId ?? access.id
    const place = opened.get(key) ?? open(scope, access, takeawayId)
    opened.set(key, place)
    return place
  }
}

async function open(scope: Scope, access: ReportAccess, takeawayId?: string): Promise<Place> {
  const ground = await findGround(scope, access, takeawayId)
  return { access, ground: { ...ground, text: indexCodePoints(ground.text) } }
}
