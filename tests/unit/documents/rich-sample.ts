import { pointsOf, type SummaryComment, type SummaryContent } from '@/lib/documents/summary-content'
import { formatDateTime } from '@/lib/i18n/format'
import { sample } from './sample'

const [layout, opening, manufacturing] = pointsOf(sample.outline) as [
  ReturnType<typeof pointsOf>[number],
  ReturnType<typeof pointsOf>[number],
  ReturnType<typeof pointsOf>[number],
]

let comments = 0
function commentBy(
  author: string,
  at: string,
  body: string,
  over: Partial<SummaryComment> = {},
): SummaryComment {
  const date = new Date(at)
  comments += 1
  const id = `00000000-0000-4000-8000-${String(300 + comments).padStart(12, '0')}`
  return { id, author, at: date, atLabel: formatDateTime(date, 'zh-CN'), body, depth: 0, ...over }
}

function noted(author: string, at: string) {
  const date = new Date(at)
  return { author, at: date, atLabel: formatDateTime(date, 'zh-CN') }
}

/** A summary with all features: own headings and passages, annotations, conclusions, several discussions. */
export const richSample: SummaryContent = {
  ...sample,
  outline: [
    { kind: 'heading', level: 1, text: '产业与开放' },
    { kind: 'text', body: '先说**怎么布局**,再说怎么开放,详见[市政府网站](https://www.changsha.gov.cn/)。' },
    {
      kind: 'point',
      point: {
        ...layout,
        conclusions: [
          commentBy('周敏', '2026-11-20T06:00:00Z', '同意按“分层布局”起草,*十二月底*前报送。', {
            conclusion: true,
          }),
        ],
        annotations: [
          {
            id: '00000000-0000-4000-8000-000000000401',
            kind: 'question',
            kindLabel: '疑问',
            ...noted('陈晨', '2026-11-17T08:20:00Z'),
            body: '括号里的“五大未来产业”具体是哪五个?',
            tags: ['待核', '未来产业'],
            quote: '2+(3+6)+(4+5)',
            on: { evidence: 0, start: 3, end: 16 },
            threads: [
              {
                id: '00000000-0000-4000-8000-000000000402',
                resolvedLabel: '已结 · 陈晨 · 2026年11月19日 15:00',
                comments: [commentBy('李四', '2026-11-17T09:00:00Z', '见上海市2022年印发的行动方案。')],
              },
            ],
          },
          {
            id: '00000000-0000-4000-8000-000000000403',
            kind: 'highlight',
            kindLabel: '划重点',
            ...noted('王五', '2026-11-17T16:30:00Z'),
            body: '',
            tags: [],
            quote: '一个公式说清',
            on: { statement: true, start: 45, end: 51 },
            threads: [],
          },
        ],
      },
    },
    { kind: 'heading', level: 2, text: '制度型开放' },
    {
      kind: 'point',
      point: {
        ...opening,
        terms: [{ name: '三个舍得', meaning: '舍得投入、舍得让利、舍得放权' }],
        threads: [
          ...(opening.threads ?? []),
          {
            id: '00000000-0000-4000-8000-000000000404',
            comments: [
              commentBy('赵六', '2026-11-21T02:00:00Z', '=1+1 这样开头的话也要照样写进表格。'),
              commentBy('王五', '2026-11-21T02:10:00Z', '同意。', { depth: 1 }),
            ],
          },
        ],
        leftOut: 3,
      },
    },
    { kind: 'heading', level: 1, text: '我们怎么做' },
    {
      kind: 'point',
      point: {
        ...manufacturing,
        figures: [
          {
            value: '6.6',
            unit: '%',
            label: '工业投资增速',
            territory: '长沙',
            date: '2023年',
            quote: '增长6.6%',
          },
        ],
      },
    },
    { kind: 'text', body: '以上三点相互支撑:\n\n| 事项 | 牵头单位 |\n| - | - |\n| 布局 | 市发展改革委 |' },
  ],
}
