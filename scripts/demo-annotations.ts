import type { Actor } from '@/lib/access/actor'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import type { AnnotationKind } from '@/lib/annotations/schema'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { readReportText } from '@/lib/reports/read-report-text'
import { codePointLength } from '@/lib/text/code-points'
import { findQuote } from '@/lib/text/selector'

type DemoAnnotation = {
  who: string
  on: string
  kind: AnnotationKind
  body?: string
  tags?: string[]
  private?: boolean
  replies?: { who: string; text: string }[]
  resolved?: boolean
}

const demoAnnotations: DemoAnnotation[] = [
  {
    who: 'lijing',
    on: '上海抓产业的擘画全局来加强顶层设计,围绕“2+(3+6)+(4+5)”现代化产业体系',
    kind: 'comment',
    body: '一个公式把转型、先导、新赛道、未来产业都说清了。我市“4433”可以照这个写法**配一张图**。',
    tags: ['产业体系', '可借鉴'],
  },
  { who: 'chensiyuan', on: '2+(3+6)+(4+5)', kind: 'highlight', tags: ['提法'] },
  {
    who: 'wangxiaolan',
    on: '四大新赛道产业和五大未来产业方向',
    kind: 'question',
    body: '四大新赛道、五大未来产业具体是哪些？报告没有展开，写小结前要核对上海的文件。',
    tags: ['待核'],
    replies: [
      {
        who: 'zhoumingyuan',
        text: '新赛道是数字经济、绿色低碳、元宇宙、智能终端；未来产业是健康、智能、能源、空间、材料五个方向。',
      },
      { who: 'wangxiaolan', text: '收到，已记下，引用时注明文件出处。' },
    ],
    resolved: true,
  },
  {
    who: 'lijing',
    on: '向全国复制推广300多项制度创新成果',
    kind: 'question',
    body: '300多项是到哪一年的数？其他材料里见过不同的说法。',
    tags: ['数据', '待核'],
    replies: [
      {
        who: 'chensiyuan',
        text: '原文没有写截止时间，按报告发表的2024年2月理解比较稳妥，小结里建议保留“300多项”。',
      },
    ],
  },
  {
    who: 'zhoumingyuan',
    on: '跨国公司地区总部、外资研发中心累计分别达到891家和531家',
    kind: 'comment',
    body: '总部和研发中心要**分开看**：前者看税收和就业，后者看外溢。我市可以先从研发中心入手。',
    tags: ['数据', '总部经济'],
    replies: [{ who: 'lijing', text: '同意，财政奖补政策目前只覆盖总部，没有覆盖研发中心。' }],
  },
  {
    who: 'wangxiaolan',
    on: '外资研发中心累计分别达到891家和531家,改革开放力度不断加大',
    kind: 'highlight',
    body: '写进“改革开放”一节。',
    tags: ['总部经济'],
    private: true,
  },
  { who: 'lijing', on: '891家', kind: 'highlight', body: '汇报时用这个数。', private: true },
  {
    who: 'chensiyuan',
    on: '率先提出“G60科创走廊”的概念',
    kind: 'comment',
    body: 'G60 先是松江一个区的提法，后来才上升为国家战略，**基层首创**这一点值得写。',
    tags: ['科创走廊', '可借鉴'],
  },
  {
    who: 'wangxiaolan',
    on: '早在二十年前杨浦就着力充分发挥高校人才资源优势',
    kind: 'comment',
    body: '三区联动用了二十年，不能只学做法、不学耐心。',
    tags: ['人才'],
    replies: [
      { who: 'chensiyuan', text: '岳麓山大学科技城可以对照着算一算，我们走到了第几年。' },
      { who: 'zhoumingyuan', text: '这个对照有意思，请思源补一段。' },
    ],
  },
  {
    who: 'lijing',
    on: '综合实施“三个舍得”(舍得腾出最好的土地支持大学就近拓展,舍得把好的商业和地产项目让出来建设大学科技园,舍得投入人力物力整治和美化大学周边环境)',
    kind: 'highlight',
    tags: ['提法', '人才'],
  },
  {
    who: 'chensiyuan',
    on: '舍得腾出最好的土地支持大学就近拓展',
    kind: 'question',
    body: '我市大学周边还有多少可以腾的地？需要请自然资源和规划部门提供底数。',
    tags: ['土地', '待核'],
  },
  {
    who: 'zhoumingyuan',
    on: '最好的土地',
    kind: 'comment',
    body: '这一条最难，先和局长当面汇报再写。',
    private: true,
  },
  {
    who: 'wangxiaolan',
    on: '4堂专题讲座和5次现场教学',
    kind: 'correction',
    body: '课程表上是5堂专题讲座，请与组织部核对后再引用。',
    tags: ['待核'],
    replies: [{ who: 'lijing', text: '已问过，开班式后的那一堂没有算在内，报告写4堂没有错。' }],
    resolved: true,
  },
  {
    who: 'lijing',
    on: '即将见证长沙工业总产值跃升万亿',
    kind: 'correction',
    body: '“跃升万亿”宜写明是规模以上工业总产值，口径要统一。',
    tags: ['数据'],
  },
  {
    who: 'chensiyuan',
    on: '市财政局是北斗产业链后盾单位',
    kind: 'comment',
    body: '这句话就是我们处的抓手，建议作为小结里行动要点的开头。',
    tags: ['北斗'],
  },
  { who: 'wangxiaolan', on: '他山之石,可以攻玉', kind: 'highlight' },
]

/** Annotations of several people on the first report: all kinds, nested, some private, some discussed. */
export async function createDemoAnnotations(people: Map<string, Actor>, report: string) {
  const [someone = null] = people.values()
  const { text } = await readReportText({ actor: someone }, { slug: report })
  const hour = 3_600_000
  let at = Date.now() - 4 * 24 * hour
  const caller = (who: string) => {
    at += 2 * hour
    const now = new Date(at)
    return { actor: people.get(who) ?? null, clock: { now: () => now, newId: () => crypto.randomUUID() } }
  }
  for (const {
    who,
    on,
    kind,
    body = '',
    tags = [],
    private: hidden,
    replies = [],
    resolved,
  } of demoAnnotations) {
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
