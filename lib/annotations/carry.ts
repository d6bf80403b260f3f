import type { ReportAccess } from '@/lib/access/report-access'
import {
  type AnchorRow,
  findUnplaced,
  insertAnchors,
  keepPlaces,
  type RangeRow,
  type Status,
  takePlaces,
} from '@/lib/annotations/data/anchors'
import { findVersions, setCurrent } from '@/lib/annotations/data/revisions'
import type { Db } from '@/lib/db'
import { indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchor'
import type { Described } from '@/lib/text/selector'

type Target = Version & { id: string; number: number }

/**
 * Makes a revision the current one and takes every range along, from the text in which it was last found;
 * a fate that it has in this revision already stands.
 */
export async function carry(db: Db, access: ReportAccess, to: Target) {
  await keepPlaces(db, access)
  const rows = await findUnplaced(db, access, to.id)
  const sources = await findVersions(db, access, [...new Set(rows.map((row) => row.revisionId))])
  const target = { text: indexCodePoints(to.text), paragraphs: to.paragraphs }
  const findersOf = new Map(sources.map((source) => [source.id, prepareReanchoring(source, target)]))
  const anchors = rows.map((row) => anchorOf(row, findersOf.get(row.revisionId)!(row)))
  await insertAnchors(db, access, to.id, anchors)
  await takePlaces(db, access, to.id)
  await setCurrent(db, access, to.number)
}

/** A fate as it is stored: of an orphaned one no place; with who settled it, where somebody did. */
export function anchorOf(
  { kind, id }: Pick<RangeRow, 'kind' | 'id'>,
  fate: { status: Status; anchor?: Described },
  by: { settledById: string; settledAt: Date } | null = null,
): AnchorRow {
  const { paragraphKey, start, end, quote, prefix, suffix } = fate.anchor ?? nowhere
  const { settledById, settledAt } = by ?? { settledById: null, settledAt: null }
  return {
    kind,
    id,
    status: fate.status,
    paragraphKey,
    start,
    end,
    quote,
    prefix,
    suffix,
    settledById,
    settledAt,
  }
}

const nowhere = { paragraphKey: null, start: null, end: null, quote: null, prefix: null, suffix: null }
