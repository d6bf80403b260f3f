import type { Document } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import {
  type Particulars,
  particularFields,
  type SummaryContent,
  type SummaryItem,
  type SummaryPoint,
  type SummaryText,
} from '@/lib/documents/summary-content'
import { env } from '@/lib/env'
import { formatDate, formatDateTime, timeZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { nameOf, titleOf } from '@/lib/i18n/title'
import { discussionOf, opinionsByTakeaway } from '@/lib/summaries/inputs/discussion'
import {
  type DiscussionScope,
  type InputPoint,
  loadSummaryInputs,
  type StoredOutline,
  type SummaryInputs,
} from '@/lib/summaries/inputs/summary-inputs'
import { assignmentOf } from '@/lib/summaries/outline/assignment'
import type { Scope } from '@/lib/use-case'

/** What a summary says in its own words. */
type SummaryTexts = SummaryText & {
  owner: { name: string; department: { name: string } | null }
}

type ContentOptions = {
  locale: Locale
  discussionScope: DiscussionScope
  /** The name of the office, before that of the department. */
  organisation?: string
}

/** Puts the texts and inputs of a summary into the content that documents are written from, in one language. */
export function toSummaryContent(
  texts: SummaryTexts,
  inputs: SummaryInputs,
  made: { by: string; at: Date; finishedAt?: Date },
  { locale, discussionScope, organisation = '' }: ContentOptions,
): SummaryContent {
  const { template, form, title, intro, closing } = texts
  const points = inputs.parts.filter((part) => part.kind === 'point')
  const discussion = discussionOf(inputs, locale, discussionScope)
  const opinions = inputs.opinions && opinionsByTakeaway(inputs.opinions, locale)
  return {
    ...{ template, form, title, intro, closing },
    particulars: particularsOf(texts, organisation, locale),
    author: { name: texts.owner.name, department: texts.owner.department?.name },
    made: { by: made.by, at: made.at, atLabel: formatDateTime(made.at, locale) },
    dateLabel: formatDate(dateOf(texts.particulars) ?? made.finishedAt ?? made.at, locale),
    timeZone,
    lang: locale,
    outline: inputs.parts.map((part): SummaryItem => {
      if (part.kind === 'heading') {
        const level = Math.min(Math.max(part.level, 1), 3) as 1 | 2 | 3
        return { kind: 'heading', level, text: part.text }
      }
      if (part.kind === 'text') return { kind: 'text', body: part.text }
      return {
        kind: 'point',
        point: {
          ...toSummaryPoint(part, locale, texts.form === 'submission' ? withoutRemarks : (text) => text),
          // Minutes alone say who does what by when; elsewhere it is kept unsaid, as other templates' particulars are.
          ...(texts.template === 'minutes' ? assignmentOf(part) : {}),
          ...discussion(part),
          ...(opinions ? { opinions: opinions.get(part.takeawayId) ?? [] } : {}),
        },
      }
    }),
    sources: toSources(points, locale),
  }
}

/** The particulars of the template; the unit that signs is the writer's own unless another is named. */
function particularsOf(
  { template, particulars, owner }: SummaryTexts,
  organisation: string,
  locale: Locale,
): Particulars {
  const usual = [organisation, owner.department?.name].filter(Boolean).join(locale === 'en' ? ', ' : '')
  const given = particularFields[template].map((field) => [field, particulars[field]] as const)
  const { unit = usual, ...others }: Particulars = Object.fromEntries(given.filter(([, value]) => value))
  return unit ? { unit, ...others } : others
}

/** Midnight of UTC is the same day by the clock of the office. */
function dateOf({ date }: Particulars): Date | undefined {
  return date ? new Date(date) : undefined
}

function toSummaryPoint(
  { takeawayId, sections, snapshot, sentences, wording }: InputPoint,
  locale: Locale,
  toPaper: (text: string) => string,
): SummaryPoint {
  const { kinds } = messagesOf(locale).takeaways
  const english = locale === 'en'
  const { report, theme } = snapshot
  const ifChosen = <T>(section: InputPoint['sections'][number], list: T[]) =>
    sections.includes(section) ? list : []
  return {
    id: takeawayId,
    code: snapshot.code,
    kind: snapshot.kind,
    kindLabel: kinds[snapshot.kind],
    themeLabel: theme ? nameOf(theme, locale) : undefined,
    title: titleOf(snapshot, locale),
    ...(sections.includes('statement')
      ? { statement: toPaper((english && snapshot.statementEn) || snapshot.statement) }
      : {}),
    ...(wording ? { wording } : {}),
    evidence: ifChosen('evidence', snapshot.evidence).map(({ quote, heading, revision }, at) => ({
      quote,
      sentences: sentences?.[at] ?? undefined,
      source: {
        reportTitle: report.title,
        sourceName: report.sourceName ?? undefined,
        publishedAtLabel: publishedAtLabel(report, locale),
        sectionHeading: heading ?? undefined,
        revision,
      },
    })),
    figures: ifChosen('figures', snapshot.figures).map(({ label, labelEn, territory, date, ...figure }) => ({
      ...figure,
      label: (english && labelEn) || label,
      territory: territory ?? undefined,
      date: date ?? undefined,
    })),
    terms: ifChosen('terms', snapshot.terms).map(({ name, meaning, meaningEn }) => ({
      name,
      meaning: toPaper((english && meaningEn) || meaning),
    })),
    links: ifChosen('links', snapshot.links).map(({ code, title, titleEn, reason, reasonEn, direction }) => ({
      code,
      title: titleOf({ title, titleEn }, locale),
      reason: (english && reasonEn) || reason,
      direction,
    })),
  }
}

function publishedAtLabel(
  { publishedAt }: { publishedAt: string | null },
  locale: Locale,
): string | undefined {
  return publishedAt ? formatDate(new Date(publishedAt), locale) : undefined
}

/** Each revision that the points rest on, once, in the order it first comes. */
function toSources(points: InputPoint[], locale: Locale): SummaryContent['sources'] {
  const seen = new Map<string, SummaryContent['sources'][number]>()
  for (const { snapshot } of points) {
    const { report } = snapshot
    for (const { revision, sha256 } of snapshot.evidence) {
      const key = `${report.id}/${revision}`
      if (seen.has(key)) continue
      seen.set(key, {
        reportTitle: report.title,
        sourceName: report.sourceName ?? undefined,
        sourceUrl: report.sourceUrl ?? undefined,
        publishedAtLabel: publishedAtLabel(report, locale),
        revision,
        sha256,
      })
    }
  }
  return [...seen.values()]
}

/** The content of a summary for this actor, in one language: only points and discussions they may see. */
export async function loadSummaryContent(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: SummaryTexts & StoredOutline,
  locale: Locale,
  {
    discussionScope = 'taken',
    maxComments,
  }: { discussionScope?: DiscussionScope; maxComments?: number } = {},
): Promise<{ content: SummaryContent; inputs: SummaryInputs; missing: number; changed: number }> {
  const { inputs, missing, changed } = await loadSummaryInputs(scope, summary, discussionScope, maxComments)
  const organisation = env().TASHAN_ORGANISATION
  const made = { by: scope.actor.name, at: scope.now(), finishedAt: summary.finish?.finishedAt }
  return {
    content: toSummaryContent(summary, inputs, made, { locale, discussionScope, organisation }),
    inputs,
    missing,
    changed,
  }
}

/** A summary for this actor as a document. */
export async function loadSummaryDocument(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: SummaryTexts & StoredOutline,
  locale: Locale,
): Promise<{ document: Document; missing: number; changed: number }> {
  const { content, missing, changed } = await loadSummaryContent(scope, summary, locale)
  return { document: composeSummary(content, messagesOf(locale).documents), missing, changed }
}

/**
 * The text without what editors noted in it for each other, （注：…） or (note: …), as a paper that is handed in has it;
 * brackets within a remark are none.
 */
export function withoutRemarks(text: string): string {
  return text.replace(/（注[：:][^（）]*）/gu, '').replace(/ ?\(note: [^()]*\)/giu, '')
}
