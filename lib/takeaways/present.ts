import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { TakeawayRow } from '@/lib/takeaways/data/read'

export function presentTakeawayRights(actor: Actor) {
  return { edit: may(actor, 'takeaway.write'), discuss: may(actor, 'thread.start') }
}

/** A takeaway as pages and REST show it. */
export function presentTakeaway(row: TakeawayRow, actor: Actor) {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    title: row.title,
    titleEn: row.titleEn,
    statement: row.statement,
    statementEn: row.statementEn,
    theme: row.theme?.name ?? null,
    themeEn: row.theme?.nameEn ?? null,
    report: row.report.slug,
    reportTitle: row.report.title,
    reportTitleEn: row.report.titleEn,
    parentId: row.parentId,
    parent: row.parent,
    children: row.children,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    createdBy: row.createdBy,
    evidence: row.evidence.map(({ id, start, end, quote, prefix, suffix, paragraphKey, revision }) => ({
      id,
      start,
      end,
      quote,
      prefix,
      suffix,
      paragraph: paragraphKey,
      revision: revision.number,
    })),
    figures: row.figures.map((figure) => ({
      id: figure.id,
      value: figure.value,
      unit: figure.unit,
      label: figure.label,
      labelEn: figure.labelEn,
      territory: figure.territory,
      date: figure.date,
      quote: figure.quote,
      start: figure.start,
      end: figure.end,
      paragraph: figure.paragraphKey,
      revision: figure.revision.number,
      checkedBy: figure.checkedBy?.name ?? null,
      checkedAt: figure.checkedAt,
    })),
    terms: row.terms.map(({ id, name, nameEn, meaning, meaningEn, quote, start, end, paragraphKey }) => ({
      id,
      name,
      nameEn,
      meaning,
      meaningEn,
      quote,
      start,
      end,
      paragraph: paragraphKey,
    })),
    links: [
      ...row.actions.map((link) => ({ direction: 'to' as const, ...toLinkFields(link), ...link.action })),
      ...row.practices.map((link) => ({
        direction: 'from' as const,
        ...toLinkFields(link),
        ...link.practice,
      })),
    ],
    decision: null,
    can: presentTakeawayRights(actor),
  }
}

function toLinkFields({
  practiceId,
  actionId,
  reason,
  reasonEn,
}: TakeawayRow['actions'][number] | TakeawayRow['practices'][number]) {
  return { practiceId, actionId, reason, reasonEn }
}
