import { randomBytes } from 'node:crypto'
import type { Actor, Role } from '@/lib/access/actor'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { createDepartment } from '@/lib/people/create-department'
import { createPerson } from '@/lib/people/create-person'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'
import { createSummary } from '@/lib/summaries/create-summary'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { createDemoAnnotations } from '@/scripts/demo-annotations'

type DemoPerson = { name: string; login: string; password: string; role: string; department: string }

const departments = ['经济建设处', '科教和文化处']
const staff: { name: string; login: string; role: Role; department: number }[] = [
  { name: '周明远', login: 'zhoumingyuan', role: 'editor', department: 0 },
  { name: '李静', login: 'lijing', role: 'staff', department: 0 },
  { name: '陈思源', login: 'chensiyuan', role: 'staff', department: 1 },
  { name: '王晓岚', login: 'wangxiaolan', role: 'staff', department: 1 },
  { name: '刘局长', login: 'liujuzhang', role: 'viewer', department: 0 },
]

type DemoComment = { who: string; text: string; agreed?: string[] }
/** Discussions by takeaway code; `concluded` pins the last comment. */
const discussions: { code: string; comments: DemoComment[]; concluded?: boolean }[] = [
  {
    code: 'P-1',
    comments: [
      {
        who: 'lijing',
        text: '“2+(3+6)+(4+5)”把传统、新兴、未来产业放在一张图里统筹，**层次很清楚**。我市“4433”体系和它怎么对应，建议列一张对照表。',
      },
      {
        who: 'chensiyuan',
        text: '赞成 @李静 的提议。对照时可以分三列：\n\n- 上海的提法\n- 我市的提法\n- 财政支持的现有政策',
      },
      { who: 'zhoumingyuan', text: '请 @李静 牵头，下周三前先出一个初稿，我来补财政政策一列。' },
    ],
  },
  {
    code: 'P-2',
    comments: [
      { who: 'wangxiaolan', text: 'G60 科创走廊最值得学的是**跨行政区**的协同机制，不只是空间布局。' },
      { who: 'lijing', text: '> 跨行政区的协同机制\n\n长株潭一体化也有类似条件，可以研究联合设立专项资金。' },
    ],
  },
  {
    code: 'P-4',
    comments: [
      { who: 'chensiyuan', text: '“三个舍得”的前提是土地和空间，岳麓山大学科技城有没有类似的做法可以总结？' },
      { who: 'wangxiaolan', text: '有的，去年做过一次摸底，我把材料整理后补充到这里。' },
      {
        who: 'zhoumingyuan',
        text: '岳麓山大学科技城已腾出部分临街物业用于孵化，可概括为“先腾空间、后引平台”，写进小结。',
        agreed: ['lijing', 'wangxiaolan'],
      },
    ],
    concluded: true,
  },
  {
    code: 'A-2',
    comments: [
      {
        who: 'lijing',
        text: '市财政局是北斗产业链后盾单位，建议把西虹桥基地“从承接科研项目到国产替代”的路径单独列成一条建议。',
      },
    ],
  },
]

/** Creates the people of the demo, four discussions, annotations on the first report and a summary. */
export async function loadDemo(): Promise<DemoPerson[]> {
  const password = () => randomBytes(9).toString('base64url')
  const admin = { name: '系统管理员', email: 'admin@tashan.example', password: password() }
  const { id } = await ensureFirstAdministrator({ actor: null }, admin)
  const root: Actor = { id: id ?? '', name: admin.name, role: 'admin', departmentId: null }
  const actors = new Map<string, Actor>()
  const people: DemoPerson[] = []
  const ids: string[] = []
  for (const name of departments) ids.push((await createDepartment({ actor: root }, { name })).id)
  for (const { name, login, role, department } of staff) {
    const departmentId = ids[department] ?? null
    const secret = password()
    const person = await createPerson(
      { actor: root },
      { name, username: login, role, departmentId, password: secret },
    )
    actors.set(login, { id: person.id, name, role, departmentId })
    people.push({ name, login, password: secret, role, department: departments[department] ?? '' })
  }
  const editor = actors.get('zhoumingyuan') ?? root
  const takeaways = await findTakeawayIds(editor)
  await createDemoDiscussions(actors, takeaways)
  await createDemoAnnotations(actors, 'shanghai-2024')
  await createDemoSummary(editor, takeaways)
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

async function createDemoDiscussions(people: Map<string, Actor>, takeaways: Map<string, string>) {
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
      for (const who of one.agreed ?? []) await agreeComment(caller(who), { id: last })
    }
    if (!concluded) continue
    await concludeThread(caller('zhoumingyuan'), { id: thread.id, commentId: last ?? '' })
    await resolveThread(caller('zhoumingyuan'), { id: thread.id })
  }
}

async function createDemoSummary(actor: Actor, takeaways: Map<string, string>) {
  const items = ['P-1', 'P-2', 'P-3', 'P-4', 'A-1', 'A-2', 'A-3'].flatMap((code) => {
    const takeawayId = takeaways.get(code)
    return takeawayId
      ? [{ takeawayId, discussion: code === 'P-4' ? ('conclusions' as const) : ('none' as const) }]
      : []
  })
  await createSummary(
    { actor },
    {
      title: '赴上海学习考察小结',
      intro: '根据市委组织部安排，赴上海交通大学参加高质量发展能力提升班，现将学习收获和下一步打算报告如下。',
      closing: '以上要点已在处室内讨论，下一步将逐项明确牵头单位和完成时限。',
      items,
    },
  )
}
