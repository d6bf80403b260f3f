import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { annotationKind } from '@/lib/annotations/schema'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { readReportText } from '@/lib/reports/read-report-text'
import { codePointLength } from '@/lib/text/code-points'
import { findQuote } from '@/lib/text/selector'

/** An annotation of the demo, `on` the words of the report that it quotes. */
export const demoAnnotation = z.object({
  who: z.string(),
  on: z.string(),
  kind: annotationKind,
  body: z.string().default(''),
  tags: z.array(z.string()).default([]),
  private: z.boolean().optional(),
  replies: z.array(z.object({ who: z.string(), text: z.string() })).default([]),
  resolved: z.boolean().optional(),
})

/** Annotations of several people on the first report: all kinds, nested, some private, some discussed. */
export async function createDemoAnnotations(
  annotations: z.infer<typeof demoAnnotation>[],
  people: Map<string, Actor>,
  report: string,
) {
  const [someone = null] = people.values()
  const { text } = await readReportText({ actor: someone }, { slug: report })
  const hour = 3_600_000
  let at = Date.now() - 4 * 24 * hour
  const caller = (who: string) => {
    at += 2 * hour
    const now = new Date(at)
    return { actor: people.get(who) ?? null, clock: { now: () => now, newId: () => crypto.randomUUID() } }
  }
  for (const { who, on, kind, body, tags, private: hidden, replies, resolved } of annotations) {
    const [start] = findQuote(text, on)
    if (start === undefined) throw new Error(`The report does not say “${on}”`)
    const target = { report, start, end: start + codePointLength(on), quote: on }
    const visibility = hidden ? 'private' : 'staff'
    const { id } = await createAnnotation(caller(who), { ...target, kind, body, tags, visibility })
    const [first, ...rest] = replies
    if (!first) continue
    const thread = await startThread(caller(first.who), { annotationId: id, body: first.text })
    for (const reply of rest) await writeComment(caller(reply.who), { threadId: thread.id, body: reply.text })
    if (resolved) await resolveThread(caller('zhoumingyuan'), { id: thread.id })
  }
}
