import type { SummaryContent, SummaryPoint } from '@/lib/documents/summary-content'

const source = {
  reportTitle: '学习先进拓思路 解放思想促发展',
  sourceName: '湖南省财政厅',
  publishedAtLabel: '2024年2月20日',
  revision: 1,
}

const points: SummaryPoint[] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    code: 'P-1',
    kind: 'practice',
    kindLabel: '经验做法',
    themeLabel: '产业布局',
    title: '用一套体系统筹全市产业',
    statement:
      '上海把全部产业放进一张图:传统产业转型、先导和重点产业做强、新赛道和未来产业抢先,一个公式说清,各区各园据此分工。',
    evidence: [
      {
        quote:
          '围绕“2+(3+6)+(4+5)”现代化产业体系(“2”指传统产业实现数字化、绿色生态两大转型,“3+6”指三大先导产业和六大重点产业,“4+5”指四大新赛道产业和五大未来产业方向),统筹抓好传统产业转型升级、新兴产业发展壮大和未来产业前瞻布局',
        source: { ...source, sectionHeading: '产业布局的大战略。' },
      },
    ],
    figures: [],
    terms: [
      { name: '2+(3+6)+(4+5)', meaning: '两大转型、三大先导和六大重点产业、四大新赛道和五大未来产业方向' },
    ],
    links: [
      {
        code: 'A-1',
        title: '做强先进制造业骨干',
        reason: '长沙同样以制造业立市,可借用分层布局的办法',
        direction: 'to',
      },
    ],
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    code: 'P-3',
    kind: 'practice',
    kindLabel: '经验做法',
    themeLabel: '改革开放',
    title: '以制度创新带动开放',
    statement: '先在自贸试验区试,成熟后向全国复制推广。',
    evidence: [
      {
        quote:
          '以制度创新为核心,诞生了中国首个自贸试验区——上海自贸试验区,向全国复制推广300多项制度创新成果,千人拥有企业数居全国首位,全市全年新增上市公司36家',
        source: { ...source, sectionHeading: '改革开放的大气魄。' },
      },
      {
        quote: '跨国公司地区总部、外资研发中心累计分别达到891家和531家,改革开放力度不断加大',
        source: { ...source, sectionHeading: '改革开放的大气魄。' },
      },
    ],
    figures: [
      {
        value: '300多',
        unit: '项',
        label: '向全国复制推广的制度创新成果',
        territory: '上海',
        quote: '向全国复制推广300多项制度创新成果',
      },
      {
        value: '36',
        unit: '家',
        label: '全年新增上市公司',
        territory: '上海',
        date: '2023年',
        quote: '全市全年新增上市公司36家',
      },
      {
        value: '891',
        unit: '家',
        label: '跨国公司地区总部',
        territory: '上海',
        quote: '累计分别达到891家和531家',
      },
      {
        value: '531',
        unit: '家',
        label: '外资研发中心',
        territory: '上海',
        quote: '累计分别达到891家和531家',
      },
    ],
    terms: [],
    links: [],
    threads: [
      {
        id: '00000000-0000-4000-8000-000000000200',
        resolvedLabel: '已结 · 李四 · 2026年11月20日 09:12',
        comments: [
          {
            id: '00000000-0000-4000-8000-000000000101',
            author: '王五',
            at: new Date('2026-11-18T01:05:00Z'),
            atLabel: '2026年11月18日 09:05',
            body: '这里的**“300多项”**是到哪一年?建议核对:\n\n- 上海市政府公报\n- 商务部通报\n\n> 向全国复制推广300多项制度创新成果',
            depth: 0,
          },
          {
            id: '00000000-0000-4000-8000-000000000102',
            author: '李四',
            at: new Date('2026-11-18T03:40:00Z'),
            atLabel: '2026年11月18日 11:40',
            body: '原文没有写年份,小结里照原文写。',
            depth: 1,
          },
        ],
      },
    ],
  },
  {
    id: '00000000-0000-4000-8000-000000000003',
    code: 'A-1',
    kind: 'action',
    kindLabel: '行动要点',
    title: '做强先进制造业骨干',
    statement: '围绕“六个倍增”补短板、锻长板,完善引育、政策、服务和监测四个体系。',
    evidence: [
      {
        quote:
          '现代化产业体系,以先进制造业为骨干。过去我们靠制造业“发家”,即将见证长沙工业总产值跃升万亿,未来还要靠制造业“当家”。',
        source: { ...source, sectionHeading: '越是基础的才越是核心的。' },
      },
    ],
    figures: [],
    terms: [],
    links: [
      {
        code: 'P-1',
        title: '用一套体系统筹全市产业',
        reason: '长沙同样以制造业立市,可借用分层布局的办法',
        direction: 'from',
      },
    ],
  },
]

/** A study summary from the first report, as it would be handed in. */
export const sample: SummaryContent = {
  template: 'study',
  form: 'working',
  particulars: { unit: '市财政局', signatory: '张三' },
  title: '赴上海学习考察小结',
  intro:
    '近期,我有幸参加了在上海举办的**“高质量发展”**能力提升班。七天的培训时间虽然不长,但内容十分丰富、新颖、实用,是一次弥足珍贵的沪上学习之旅、问计取经之旅、赋能启智之旅。\n\n多位实战型专家和高级智库教授的精彩授课,到中国北斗西虹桥基地、上海机器人产业园、G60科创走廊等创新基地实地调研考察,让我开阔了眼界,增长了见识,启迪了思维。现将要点汇报如下。',
  closing:
    '建议由市财政局牵头,于年内提出:\n\n1. 资金支持清单;\n2. 与[上海经验](https://example.org/shanghai?a=1,2)的对照表。',
  author: { name: '张三', department: '市财政局' },
  made: { by: '张三', at: new Date('2026-11-23T02:30:00Z'), atLabel: '2026年11月23日 10:30' },
  dateLabel: '2026年11月23日',
  timeZone: 'Asia/Shanghai',
  lang: 'zh-CN',
  outline: points.map((point) => ({ kind: 'point' as const, point })),
  sources: [
    {
      reportTitle: source.reportTitle,
      sourceName: source.sourceName,
      sourceUrl: 'https://czt.hunan.gov.cn/czt/xxgk/202402/t20240220_1.html',
      publishedAtLabel: source.publishedAtLabel,
      revision: 1,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
}
