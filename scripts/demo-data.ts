import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Actor, roles } from '@/lib/access/actor'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { annotationKind } from '@/lib/annotations/schema'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { createDepartment } from '@/lib/people/create-department'
import { createPerson } from '@/lib/people/create-person'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'
import { readReportText } from '@/lib/reports/read-report-text'
import { createSummary } from '@/lib/summaries/create-summary'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { codePointLength } from '@/lib/text/code-points'
import { findQuote } from '@/lib/text/selector'

type DemoPerson = { name: string; login: string; password: string; role: string; department: string }

/** An annotation of the demo, `on` the words of the report that it quotes. */
const demoAnnotation = z.object({
  who: z.string(),
  on: z.string(),
  kind: annotationKind,
  body: z.string().default(''),
  tags: z.array(z.string()).default([]),
  private: z.boolean().optional(),
  replies: z.array(z.object({ who: z.string(), text: z.string() })).default([]),
  resolved: z.boolean().optional(),
})

const demoSchema = z.object({
  departments: z.array(z.string()),
  staff: z.array(
    z.object({ name: z.string(), login: z.string(), role: z.enum(roles), department: z.string() }),
  ),
  discussions: z.array(
    z.object({
      code: z.string(),
      comments: z.array(
        z.object({ who: z.string(), text: z.string(), agreed: z.array(z.string()).default([]) }),
      ),
      /** Whether the last comment is pinned as the conclusion. */
      concluded: z.boolean().optional(),
    }),
  ),
  annotations: z.array(demoAnnotation),
  summary: z.object({
    title: z.string(),
    intro: z.string(),
    closing: z.string(),
    points: z.array(z.string()),
    withConclusions: z.array(z.string()),
  }),
})
type Demo = z.infer<typeof demoSchema>

/** Creates the people of the demo, discussions, annotations on the first report and a summary. */
export async function loadDemo(): Promise<DemoPerson[]> {
  const demo = demoSchema.parse(parse(readFileSync('prisma/seed/demo.yaml', 'utf8')))
  const password = () => randomBytes(9).toString('base64url')
  const admin = { name: '系统管理员', email: 'admin@tashan.example', password: password() }
  const { id } = await ensureFirstAdministrator({ actor: null }, admin)
  const root: Actor = { id: id ?? '', name: admin.name, role: 'admin', departmentId: null }
  const actors = new Map<string, Actor>()
  const people: DemoPerson[] = []
  const ids = new Map<string, string>()
  for (const name of demo.departments) ids.set(name, (await createDepartment({ actor: root }, { name })).id)
  for (const { name, login, role, department } of demo.staff) {
    const departmentId = ids.get(department) ?? null
    const secret = password()
    const person = await createPerson(
      { actor: root },
      { name, username: login, role, departmentId, password: secret },
    )
    actors.set(login, { id: person.id, name, role, departmentId })
    people.push({ name, login, password: secret, role, department })
  }
  const editor = actors.get('zhoumingyuan') ?? root
  const takeaways = await findTakeawayIds(editor)
  await createDemoDiscussions(demo, actors, takeaways)
  await createDemoAnnotations(demo.annotations, actors, 'shanghai-2024')
  await createDemoSummary(demo, editor, takeaways)
  return [{ ...admin, login: admin.email, role: 'admin', department: '' }, ...people]
}

async function findTakeawayIds(actor: Actor): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let cursor: string | undefined; ; ) {
    const page = await listTakeaways({ actor }, { limit: 100, cursor })
    for (const item of page.items) found.set(item.code, item.id)
    if (!page.nextCursor) return found
    cursor = page.nextCursor
  }
}

async function createDemoDiscussions(
  { discussions }: Demo,
  people: Map<string, Actor>,
  takeaways: Map<string, string>,
) {
  const hour = 3_600_000
  let at = Date.now() - 6 * 24 * hour
  for (const { code, comments, concluded } of discussions) {
    const takeawayId = takeaways.get(code)
    const [first, ...rest] = comments
    if (!takeawayId || !first) continue
    const caller = (who: string) => {
      at += 5 * hour
      const now = new Date(at)
      return { actor: people.get(who) ?? null, clock: { now: () => now, newId: () => crypto.randomUUID() } }
    }
    const thread = await startThread(caller(first.who), { takeawayId, body: first.text })
    let last = thread.comment?.id
    for (const one of rest) {
      last = (await writeComment(caller(one.who), { threadId: thread.id, body: one.text })).id
      for (const who of one.agreed) await agreeComment(caller(who), { id: last })
    }
    if (!concluded) continue
    const conclusion = { id: thread.id, commentId: last ?? '', outcome: 'adopted' as const }
    await concludeThread(caller('zhoumingyuan'), conclusion)
    await resolveThread(caller('zhoumingyuan'), { id: thread.id })
  }
}

async function createDemoSummary({ summary }: Demo, actor: Actor, takeaways: Map<string, string>) {
  const { points, withConclusions, ...content } = summary
  const items = points.flatMap((code) => {
    const takeawayId = takeaways.get(code)
    const discussion = withConclusions.includes(code) ? ('conclusions' as const) : ('none' as const)
    return takeawayId ? [{ takeawayId, discussion }] : []
  })
  await createSummary({ actor }, { ...content, items })
}

/** Annotations of several people on the first report: all kinds, nested, some private, some discussed. */
async function createDemoAnnotations(
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
