import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { codePoint, rights, titled } from '@/lib/output'
import type { TakeawayRecord } from '@/lib/takeaways/data/read'
import { figureFields, takeawayKinds, termFields } from '@/lib/takeaways/schema'

const quotedRange = z.object({
  start: codePoint,
  end: codePoint,
  quote: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  revision: z.number().int().optional(),
})

const figure = quotedRange.extend({ id: z.uuid(), ...figureFields.shape })
const term = quotedRange.extend({ id: z.uuid(), ...termFields.shape })

export const takeawayOutput = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.enum(takeawayKinds),
  ...titled,
  statement: z.string(),
  statementEn: z.string().nullable(),
  theme: z.string().nullable(),
  report: z.string(),
  parentId: z.uuid().nullable(),
  version: z.number().int(),
  evidence: z.array(quotedRange),
  figures: z.array(figure),
  terms: z.array(term),
  links: z.array(
    z.object({
      direction: z.enum(['to', 'from']),
      practiceId: z.uuid(),
      actionId: z.uuid(),
      code: z.string(),
      title: z.string(),
      reason: z.string(),
    }),
  ),
  decision: z.null(),
  can: rights,
})

const source = { report: z.string(), takeawayId: z.uuid().nullable() }
export const figureOutput = figure.extend(source)
export const termOutput = term.extend(source)

export function presentTakeawayRights(actor: Actor) {
  return { edit: may(actor, 'takeaway.write'), discuss: may(actor, 'thread.start') }
}

/** A takeaway as pages and REST show it. */
export function presentTakeaway(row: TakeawayRecord, actor: Actor) {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    title: row.title,
    titleEn: row.titleEn,
    statement: row.statement,
    statementEn: row.statementEn,
    theme: row.theme,
    themeEn: row.themeEn,
    report: row.report,
    reportTitle: row.reportTitle,
    reportTitleEn: row.reportTitleEn,
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
      revision,
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
      revision: figure.revision,
      checkedBy: figure.checkedBy,
      checkedAt: figure.checkedAt ? new Date(figure.checkedAt) : null,
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
      ...row.actions.map((link) => ({ direction: 'to' as const, ...link })),
      ...row.practices.map((link) => ({ direction: 'from' as const, ...link })),
    ],
    decision: null,
    can: presentTakeawayRights(actor),
  }
}
