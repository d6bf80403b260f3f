import type { Random } from '@/tests/bench/random'

/** In one comment of fifty, at every size of the corpus. */
export const frequentWord = '驿站'
/** In twenty comments, at every size of the corpus. */
export const rareWord = '苜蓿'

const openings = [
  ...[
    '建议',
    '我们认为',
    '调研中看到',
    '从上海的做法看，',
    '对照我市实际，',
    '下一步',
    '会上提到，',
    '这一条很有启发：',
  ],
  ...[
    '同意上面的意见，',
    '补充一点，',
    '据经信局反映，',
    '从去年的数据看，',
    '结合本处室工作，',
    '请综合处核实，',
  ],
]
const subjects = [
  ...[
    '产业链招商',
    '科创平台建设',
    '先进制造业集群',
    '总部经济',
    '园区二次开发',
    '人才安居政策',
    '营商环境评价',
  ],
  ...[
    '数据要素流通',
    '一网通办',
    '城市更新项目',
    '跨境贸易便利化',
    '概念验证中心',
    '中试基地',
    '政府引导基金',
  ],
  ...['低效用地盘活', '绿色工厂创建', '临港新片区的制度创新', '老字号振兴', '会展经济', '国企考核办法'],
]
const remarks = [
  ...[
    '要明确牵头单位和完成时限',
    '可以先行先试、逐步推开',
    '需要财政和自然资源部门配合',
    '关键在于考核跟得上',
  ],
  ...['目前我市还有差距', '已经具备条件，宜早不宜迟', '应当列入明年重点任务', '不能照搬，要看承载能力'],
  ...[
    '可由发改委先拿出方案',
    '建议每季度通报一次进展',
    '资金来源还要再论证',
    '与长沙的“三高四新”部署是衔接的',
  ],
  ...['企业反映审批环节偏多', '要防止一哄而上', '数字化改造的带动作用最明显', '责任要落实到人'],
]
const closings = [
  ...['请责编在小结里写上', '此条先存疑，待核对原文', '上海2023年的做法可作参考', '相关数据见报告第三部分'],
  ...['具体指标再议', '望各处室补充案例', '时间节点定在明年6月底前', '建议会后专题研究'],
]

export type Remark = { body: string; html: string; excerpt: string }

const maxExcerpt = 60

/** A comment as colleagues write it: one to four sentences, some with a word in bold. */
export function writeRemark(random: Random, words: readonly string[]): Remark {
  const sentences = Array.from({ length: 1 + random.below(4) }, () => writeSentence(random))
  sentences.push(...words.map((word) => `可借鉴${word}的办法。`))
  const text = sentences.join('')
  const heading = random.below(8) === 0 ? random.pick(subjects) : ''
  const plain = heading + text
  const points = [...plain]
  return {
    body: heading ? `**${heading}**${text}` : text,
    html: `<p>${heading ? `<strong>${heading}</strong>` : ''}${text}</p>`,
    excerpt: points.length > maxExcerpt ? `${points.slice(0, maxExcerpt).join('')}…` : plain,
  }
}

function writeSentence(random: Random): string {
  const closing = random.below(2) === 0 ? `，${random.pick(closings)}` : ''
  return `${random.pick(openings)}${random.pick(subjects)}${random.pick(remarks)}${closing}。`
}
