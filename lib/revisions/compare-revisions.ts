import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { count, instant, titledReport } from '@/lib/output'
import { slug } from '@/lib/reports/schema'
import { countAnchors } from '@/lib/revisions/data/anchors'
import { findRevisionNumbers, findRevisionTexts } from '@/lib/revisions/data/revisions'
import { diffPart } from '@/lib/revisions/present'
import { anchorCountsOutput } from '@/lib/revisions/range'
import { optionalFilter } from '@/lib/takeaways/schema'
import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { compareVersions } from '@/lib/text/comparison'
import { query } from '@/lib/use-case'

const revisionNumber = optionalFilter(z.coerce.number().int().min(1))

const comparedRow = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed', 'moved']),
  old: z.string().nullable(),
  new: z.string().nullable(),
  parts: z.array(diffPart).nullable(),
})
export type ComparedRow = z.infer<typeof comparedRow>

const comparedRevision = z.object({ number: count, createdAt: instant })

/** Two revisions side by side, by default the current and the previous one. */
export const compareRevisions = query({
  name: 'compare-revisions',
  permission: 'report.read',
  input: z.object({ slug, from: revisionNumber, to: revisionNumber }),
  output: z.object({
    report: titledReport,
    current: count,
    numbers: z.array(count),
    from: comparedRevision,
    to: comparedRevision,
    rows: z.array(comparedRow),
    /** The anchors of the newer revision by status; null for the first revision. */
    anchorCounts: anchorCountsOutput.nullable(),
  }),
  report: ({ slug }) => ({ slug }),
  async run(scope, input, { access }) {
    const to = input.to ?? access.currentRevision
    const from = input.from ?? Math.max(to - 1, 1)
    const revisions = await findRevisionTexts(scope.db, access, { number: { in: [from, to] } })
    const [old, next] = [
      revisions.find((one) => one.number === from),
      revisions.find((one) => one.number === to),
    ]
    if (!old || !next) throw new DomainError('not-found')
    const texts = { old: indexCodePoints(old.text), next: indexCodePoints(next.text) }
    const sideText = (side: 'old' | 'next', range?: Range) =>
      range ? texts[side].slice(range.start, range.end) : null
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      current: access.currentRevision,
      numbers: await findRevisionNumbers(scope.db, access),
      from: { number: from, createdAt: old.createdAt },
      to: { number: to, createdAt: next.createdAt },
      rows: compareVersions(old, next).map((row) => ({
        kind: row.kind,
        old: sideText('old', row.old),
        new: sideText('next', row.new),
        parts: row.parts?.map(({ kind, text }) => ({ kind, text })) ?? null,
      })),
      anchorCounts: to > 1 ? await countAnchors(scope.db, access, next.id, scope.actor.id) : null,
    }
  },
})
