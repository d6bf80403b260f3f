import type { SummaryContent } from '@/lib/documents/summary-content'
import { formatDate, formatDateTime, timeZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import {
  type findConclusions,
  type findContents,
  type findDiscussions,
  maxComments,
} from '@/lib/summaries/data/points'
import type { findSummary } from '@/lib/summaries/data/read'

type Row = Awaited<ReturnType<typeof findContents>>[number]
type Said = Awaited<ReturnType<typeof findDiscussions>>[number]
type Concluded = Awaited<ReturnType<typeof findConclusions>>[number]
type Stored = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** Puts what the database holds into the plain content a document is written from; the points in the chosen order. */
export function contentOf(
  summary: Stored,
  rows: Row[],
  { said, conclusions }: { said: Said[]; conclusions: Concluded[] },
  made: { by: string; at: Date },
  locale: Locale,
): SummaryContent {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const chosen = summary.items.flatMap((item) => {
    const row = byId.get(item.takeawayId)
    return row ? [{ row, discussion: item.discussion }] : []
  })
  return {
    template: 'study',
    title: summary.title,
    intro: summary.intro,
    closing: summary.closing,
    author: { name: summary.owner.name, department: summary.owner.department?.name },
    made: { ...made, atLabel: formatDateTime(made.at, locale) },
    dateLabel: formatDate(made.at, locale),
    timeZone,
    lang: locale,
    outline: chosen.map(({ row, discussion }) => ({
      kind: 'point',
      point: {
        ...point(row, locale),
        ...(discussion === 'full'
          ? { threads: threads(said, row.id, locale), leftOut: leftOut(row, said) }
          : discussion === 'conclusions'
            ? { conclusions: concluded(conclusions, row.id, locale) }
            : {}),
      },
    })),
    sources: sources(
      chosen.map(({ row }) => row),
      locale,
    ),
  }
}

function point(row: Row, locale: Locale) {
  const { kinds } = messagesOf(locale).takeaways
  const english = locale === 'en'
  const report = row.report
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    kindLabel: kinds[row.kind],
    themeLabel: (english && row.theme?.nameEn) || row.theme?.name,
    title: (english && row.titleEn) || row.title,
    statement: (english && row.statementEn) || row.statement,
    evidence: row.evidence.map((one) => ({
      quote: one.quote,
      source: {
        reportTitle: report.title,
        sourceName: report.sourceName ?? undefined,
        publishedAtLabel: report.publishedAt ? formatDate(report.publishedAt, locale) : undefined,
        sectionHeading: innermost(one.revision.sections, one.start),
        revision: one.revision.number,
      },
    })),
    figures: row.figures.map((one) => ({
      value: one.value,
      unit: one.unit,
      label: (english && one.labelEn) || one.label,
      territory: one.territory ?? undefined,
      date: one.date ?? undefined,
      quote: one.quote,
    })),
    terms: row.terms.map((one) => ({
      name: one.name,
      meaning: (english && one.meaningEn) || one.meaning,
    })),
    links: [
      ...row.actions
        .filter((link) => !link.action.deletedAt)
        .map((link) => linked(link, link.action, 'to' as const, english)),
      ...row.practices
        .filter((link) => !link.practice.deletedAt)
        .map((link) => linked(link, link.practice, 'from' as const, english)),
    ],
  }
}

function linked(
  link: { reason: string; reasonEn: string | null },
  other: { code: string; title: string; titleEn: string | null },
  direction: 'to' | 'from',
  english: boolean,
) {
  return {
    code: other.code,
    title: (english && other.titleEn) || other.title,
    reason: (english && link.reasonEn) || link.reason,
    direction,
  }
}

/** The heading of the deepest section that holds this position. */
function innermost(sections: { heading: string; start: number; end: number; level: number }[], at: number) {
  const holding = sections.filter((section) => section.start <= at && at < section.end)
  return holding.sort((a, b) => b.level - a.level)[0]?.heading
}

function threads(said: Said[], takeawayId: string, locale: Locale) {
  const { documents } = messagesOf(locale)
  const grouped = new Map<string, Said[]>()
  for (const comment of said.filter((one) => one.thread.takeawayId === takeawayId)) {
    grouped.set(comment.threadId, [...(grouped.get(comment.threadId) ?? []), comment])
  }
  return [...grouped.values()].map((comments) => {
    const resolution = comments[0]?.thread.resolutions[0]
    return {
      id: comments[0]?.threadId ?? '',
      resolvedLabel: resolution
        ? `${documents.resolved} · ${resolution.resolvedBy.name} · ${formatDateTime(resolution.resolvedAt, locale)}`
        : undefined,
      comments: comments.map((comment) => ({
        id: comment.id,
        author: comment.author.name,
        at: comment.createdAt,
        atLabel: formatDateTime(comment.createdAt, locale),
        body: comment.deletedAt || comment.hiddenAt ? '' : comment.body,
        depth: comment.parentId ? 1 : 0,
        ...(comment.deletedAt
          ? { gone: 'deleted' as const }
          : comment.hiddenAt
            ? { gone: 'hidden' as const }
            : comment.conclusions.length > 0
              ? { conclusion: true }
              : {}),
      })),
    }
  })
}

function concluded(conclusions: Concluded[], takeawayId: string, locale: Locale) {
  return conclusions
    .filter((one) => one.thread.takeawayId === takeawayId)
    .map(({ comment }) => ({
      id: comment.id,
      author: comment.author.name,
      at: comment.createdAt,
      atLabel: formatDateTime(comment.createdAt, locale),
      body: comment.body,
      depth: 0,
    }))
}

/** How many living comments of the point did not fit; asked only where some did not, as others may write meanwhile. */
function leftOut(row: Row, said: Said[]): number {
  if (said.length < maxComments) return 0
  const living = row.threads.reduce((sum, thread) => sum + thread.commentCount, 0)
  const shown = said.filter(
    (one) => one.thread.takeawayId === row.id && !one.deletedAt && !one.hiddenAt,
  ).length
  return Math.max(0, living - shown)
}

function sources(rows: Row[], locale: Locale) {
  const seen = new Map<string, SummaryContent['sources'][number]>()
  for (const row of rows) {
    for (const { revision } of row.evidence) {
      seen.set(`${row.report.id}/${revision.number}`, {
        reportTitle: row.report.title,
        sourceName: row.report.sourceName ?? undefined,
        sourceUrl: row.report.sourceUrl ?? undefined,
        publishedAtLabel: row.report.publishedAt ? formatDate(row.report.publishedAt, locale) : undefined,
        revision: revision.number,
        sha256: revision.sha256,
      })
    }
  }
  return [...seen.values()]
}
