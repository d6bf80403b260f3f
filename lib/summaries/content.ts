import type { SummaryContent, SummaryPart, SummaryPoint, Template } from '@/lib/documents/summary-content'
import { formatDate, formatDateTime, timeZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { Matter, Point, Talk } from '@/lib/summaries/matter'
import { saidOf } from '@/lib/summaries/said'

/** What a summary says in its own words. */
export type Frame = {
  title: string
  template: Template
  intro: string
  closing: string
  owner: { name: string; department: { name: string } | null }
}

/** Puts a summary's words and matter into the plain content that documents are written from, in one language. */
export function contentOf(
  frame: Frame,
  matter: Matter,
  made: { by: string; at: Date; finishedAt?: Date },
  { locale, talk }: { locale: Locale; talk: Talk },
): SummaryContent {
  const points = matter.parts.filter((part) => part.kind === 'point')
  const said = saidOf(matter, locale, talk)
  return {
    template: frame.template,
    title: frame.title,
    intro: frame.intro,
    closing: frame.closing,
    author: { name: frame.owner.name, department: frame.owner.department?.name },
    made: { by: made.by, at: made.at, atLabel: formatDateTime(made.at, locale) },
    dateLabel: formatDate(made.finishedAt ?? made.at, locale),
    timeZone,
    lang: locale,
    outline: matter.parts.map((part): SummaryPart => {
      if (part.kind === 'heading') {
        const level = Math.min(Math.max(part.level, 1), 3) as 1 | 2 | 3
        return { kind: 'heading', level, text: part.text }
      }
      if (part.kind === 'text') return { kind: 'text', body: part.text }
      return { kind: 'point', point: { ...pointOf(part, locale), ...said(part) } }
    }),
    sources: sourcesOf(points, locale),
  }
}

function pointOf({ takeawayId, takes, basis }: Point, locale: Locale): SummaryPoint {
  const { kinds } = messagesOf(locale).takeaways
  const english = locale === 'en'
  const { report, theme } = basis
  const taken = <T>(take: Point['takes'][number], list: T[]) => (takes.includes(take) ? list : [])
  return {
    id: takeawayId,
    code: basis.code,
    kind: basis.kind,
    kindLabel: kinds[basis.kind],
    themeLabel: (english && theme?.nameEn) || theme?.name,
    title: (english && basis.titleEn) || basis.title,
    ...(takes.includes('statement') ? { statement: (english && basis.statementEn) || basis.statement } : {}),
    evidence: taken('evidence', basis.evidence).map(({ quote, heading, revision }) => ({
      quote,
      source: {
        reportTitle: report.title,
        sourceName: report.sourceName ?? undefined,
        publishedAtLabel: published(report, locale),
        sectionHeading: heading ?? undefined,
        revision,
      },
    })),
    figures: taken('figures', basis.figures).map(({ label, labelEn, territory, date, ...figure }) => ({
      ...figure,
      label: (english && labelEn) || label,
      territory: territory ?? undefined,
      date: date ?? undefined,
    })),
    terms: taken('terms', basis.terms).map(({ name, meaning, meaningEn }) => ({
      name,
      meaning: (english && meaningEn) || meaning,
    })),
    links: taken('links', basis.links).map(({ code, title, titleEn, reason, reasonEn, direction }) => ({
      code,
      title: (english && titleEn) || title,
      reason: (english && reasonEn) || reason,
      direction,
    })),
  }
}

function published({ publishedAt }: { publishedAt: string | null }, locale: Locale): string | undefined {
  return publishedAt ? formatDate(new Date(publishedAt), locale) : undefined
}

/** Each revision that the points rest on, once, in the order it first comes. */
function sourcesOf(points: Point[], locale: Locale): SummaryContent['sources'] {
  const seen = new Map<string, SummaryContent['sources'][number]>()
  for (const { basis } of points) {
    const { report } = basis
    for (const { revision, sha256 } of basis.evidence) {
      const key = `${report.id}/${revision}`
      if (seen.has(key)) continue
      seen.set(key, {
        reportTitle: report.title,
        sourceName: report.sourceName ?? undefined,
        sourceUrl: report.sourceUrl ?? undefined,
        publishedAtLabel: published(report, locale),
        revision,
        sha256,
      })
    }
  }
  return [...seen.values()]
}
