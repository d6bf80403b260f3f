import { openReportsOf, type ReportAccess } from '@/lib/access/report-access'
import { idOf, settlePlace, settleWords } from '@/lib/annotations/arrival'
import { findAllTaken } from '@/lib/annotations/data/arrivals'
import { insertAnnotations, type NewAnnotation } from '@/lib/annotations/data/write'
import { type Place, preparePlaces } from '@/lib/annotations/places'
import {
  type Arrival,
  itemsOf,
  readWebAnnotation,
  webAnnotations,
} from '@/lib/documents/web-annotation-reader'
import { DomainError, type Fault, invalid } from '@/lib/errors'
import { id as uuid } from '@/lib/id'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import { command, type Scope } from '@/lib/use-case'

type Entry = { index: number; id: string; arrival: Arrival }
type Settled = { index: number; place: Place; row: NewAnnotation }
type Refused = Fault & { index: number; id: string | null }

/**
 * Takes in Web Annotations under the rules of those that are written here. Whoever imports becomes the author; one whose
 * id is there already is not made again, and faulty ones do not hinder the others.
 */
export const importAnnotations = command({
  name: 'import-annotations',
  permission: 'annotation.write',
  input: webAnnotations,
  async run(scope, input) {
    const items = itemsOf(input)
    if (!items) throw invalid('type', 'malformed')
    const { entries, refused } = readAll(items, scope)
    const reports = await openReportsOf(scope, waysOf(entries), 'shared')
    const known = await findKnown(scope, reports, entries)
    const placeOf = await preparePlaces(
      scope,
      reports,
      entries.map(({ arrival }) => arrival),
    )
    const settled: Settled[] = []
    const present: { index: number; id: string }[] = []
    for (const { index, id, arrival } of entries) {
      try {
        if (known(id)) present.push({ index, id })
        else settled.push({ index, ...(await settle(scope, id, arrival, placeOf)) })
      } catch (error) {
        const [fault] = error instanceof DomainError ? error.faults : []
        if (!fault) throw error
        refused.push({ index, id: arrival.iri, ...fault })
      }
    }
    const made = await store(scope, settled)
    const again = settled.filter((one) => !made.includes(one))
    const named = (all: Settled[]) => all.map(({ index, row }) => ({ index, id: row.id }))
    const inOrder = <One extends { index: number }>(all: One[]) =>
      all.sort((one, other) => one.index - other.index)
    return {
      author: { id: scope.actor.id, name: scope.actor.name },
      made: inOrder(named(made)),
      present: inOrder([...present, ...named(again)]),
      refused: inOrder(refused),
      told: countForStaff(made),
    }
  },
  // What is private is nobody else's to know.
  activity: ({ result }) =>
    result.told.map(({ access, count }) => ({
      verb: 'annotation.imported',
      subjectKind: 'report',
      subjectId: access.id,
      reportId: access.id,
      detail: { title: access.title, count },
    })),
})

function readAll(items: unknown[], scope: Scope) {
  const entries: Entry[] = []
  const refused: Refused[] = []
  for (const [index, item] of items.entries()) {
    const read = readWebAnnotation(item)
    if ('fault' in read) refused.push({ index, id: null, path: read.fault, message: 'malformed' })
    else {
      const { iri } = read.arrival
      entries.push({ index, id: iri ? idOf(iri, scope.actor.id) : scope.newId(), arrival: read.arrival })
    }
  }
  return { entries, refused }
}

/** What leads to the reports that are touched: the targets, and the ids that may be taken. */
function waysOf(entries: Entry[]) {
  const sources = entries.flatMap(({ arrival }) => arrival.source ?? [])
  const takeawayIds = sources.flatMap((one) => ('takeawayId' in one ? [one.takeawayId] : []))
  return {
    slugs: sources.flatMap((one) => ('report' in one ? [one.report] : [])),
    takeawayIds: takeawayIds.filter((one) => uuid.safeParse(one).success),
    annotationIds: entries.map(({ id }) => id),
  }
}

/** Whether an id stands for an annotation that the actor sees already; one that is taken otherwise is refused. */
async function findKnown(scope: Scope, reports: readonly ReportAccess[], entries: Entry[]) {
  const ids = entries.map(({ id }) => id)
  const taken = new Map((await findAllTaken(scope.db, ids)).map((row) => [row.id, row]))
  const readable = new Set(reports.map((report) => report.id))
  return (id: string) => {
    const row = taken.get(id)
    if (!row) return false
    const own = row.authorId === scope.actor.id
    if (!readable.has(row.reportId) || !(own || row.visibility === 'staff')) throw invalid('id', 'taken')
    if (row.deletedAt) throw invalid('id', 'deleted')
    return true
  }
}

async function settle(
  scope: Scope,
  id: string,
  arrival: Arrival,
  placeOf: (arrival: Arrival) => Promise<Place>,
) {
  const words = settleWords(arrival)
  const place = await placeOf(arrival)
  const range = settlePlace(place.ground, arrival, place.access.currentRevision)
  const html = words.body && renderMarkdown(words.body)
  const made = { id, html, renderer: MARKDOWN_RENDERER, authorId: scope.actor.id, at: scope.now() }
  return { place, row: { ...range, ...words, ...made } }
}

/** Stores them, a statement a report; returns those that were made. */
async function store(scope: Scope, settled: Settled[]): Promise<Settled[]> {
  const made = new Set<string>()
  for (const access of new Set(settled.map((one) => one.place.access))) {
    const rows = settled.filter((one) => one.place.access === access).map((one) => one.row)
    for (const { id } of await insertAnnotations(scope.db, access, rows)) made.add(id)
  }
  // Of two with one id in what was sent the first is made.
  return settled.filter(({ row }) => made.delete(row.id))
}

function countForStaff(made: Settled[]) {
  const shown = made.filter(({ row }) => row.visibility === 'staff')
  return [...new Set(shown.map((one) => one.place.access))].map((access) => ({
    access,
    count: shown.filter((one) => one.place.access === access).length,
  }))
}
