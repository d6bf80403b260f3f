import { codePointLength, type Range } from '@/lib/text/code-points'
import { splitSentencesUtf16 } from '@/lib/text/sentences'

const maxHeadingLength = 16
const minHeadingLength = 5
const minBodyLength = 6
const lengthTolerance = 2

/** Opens like a sentence of a story or like an item of "一是…二是…", not like a heading. */
const opening =
  /^(?:[我你他她它咱这那该此本您]|大家|同时|此外|因此|所以|但是?|而且|然后|接着|随后|首先|其[一二三次中]|再次|最后|另外|总之|今[天年]|昨天|去年|[一二三四五六七八九十]+[是要来]|第[一二三四五六七八九十])/
/** Words of a clause that tells something; headings name things. */
const narrative = /了(?!解)|很|十分|非常|特别|纷纷|[令使让]人|值得|正在|已经|曾经/
/** Words that end any sentence say nothing about a pattern. */
const weakEnding = /[的了吗呢吧啊呀着过地得们来去中上下里人年月日]$/
/** Words that open a call to do something; as a common beginning they make a pattern: 以学铸魂, 以学增智. */
const call =
  /^(?:以.|在|用好|坚持|坚定|强化|突出|聚焦|加强|加快|抓好|抓实|紧扣|深化|推动|推进|提升|优化|完善|健全|注重|着力|围绕|打造)/
/** The joints of patterned headings: 产业布局的大战略, 越是…才越是…, 以学促干, 在真学上下功夫. */
const joint = /[的之与和才越促为上]/

type RunInCandidate = Range & { atStart: boolean; length: number; limit: number; words: string[] }

/** Run-in headings of one region (its paragraphs' own text): short parallel sentences that each lead the text after them. */
export function findRunInHeadings(text: string, region: Range[]): Range[] {
  const patterns = new Map<string, RunInCandidate[]>()
  for (const candidate of region.flatMap((part) => candidatesOf(text, part))) {
    for (const pattern of patternsOf(candidate.words)) {
      const others = patterns.get(pattern)
      if (others) others.push(candidate)
      else patterns.set(pattern, [candidate])
    }
  }

  const found = new Map<number, Range>()
  for (const [pattern, candidates] of patterns)
    for (const { start, end } of parallelCandidates(pattern, candidates)) found.set(start, { start, end })
  return [...found.values()].sort((one, other) => one.start - other.start)
}

function candidatesOf(text: string, part: Range): RunInCandidate[] {
  let depth = 0
  return splitSentencesUtf16(text, part.start, part.end).flatMap(({ start, end }): RunInCandidate[] => {
    const sentence = text.slice(start, end)
    const quoted = depth > 0
    depth +=
      (sentence.match(/[“「『(\uFF08《]/g)?.length ?? 0) - (sentence.match(/[”」』)\uFF09》]/g)?.length ?? 0)
    const length = codePointLength(sentence) - 1
    const words = sentence.slice(0, -1)
    if (quoted || depth !== 0 || length + 1 > maxHeadingLength || length + 1 < minHeadingLength) return []
    if (!/^[\p{L}\p{N}“”《》·]+。$/u.test(sentence) || opening.test(words) || narrative.test(words)) return []
    return [
      {
        start,
        end,
        length,
        words: [...words],
        limit: part.end,
        atStart: start === part.start && text[start - 1] !== '。',
      },
    ]
  })
}

/** What a heading can share with its siblings: how it begins or ends, or two characters inside at the same place. */
function patternsOf(words: string[]): string[] {
  const last = words.at(-1)!
  const patterns = weakEnding.test(last) ? [] : [`ending ${last}`]
  const verb = call.exec(words.join(''))?.[0]
  if (verb) patterns.push(`opening ${verb}`)
  for (let at = 1; at + 2 < words.length; at++) {
    const pair = `${words[at]}${words[at + 1]}`
    if (joint.test(pair)) patterns.push(`inside ${pair} ${at}`, `inside ${pair} -${words.length - at}`)
  }
  return patterns
}

/** Two siblings are enough where both open a paragraph or share a joint; a mere common beginning or ending in mid-paragraph needs three. */
function parallelCandidates(pattern: string, candidates: RunInCandidate[]): RunInCandidate[] {
  const leading = candidates.filter((one, at) => {
    const next = candidates[at + 1]?.start ?? one.limit
    return Math.min(next, one.limit) - one.end >= minBodyLength
  })
  const ofLength = new Map<number, { count: number; midway: boolean }>()
  for (const { length, atStart } of leading) {
    const { count = 0, midway = false } = ofLength.get(length) ?? {}
    ofLength.set(length, { count: count + 1, midway: midway || !atStart })
  }
  const accepted = leading.filter((one) => {
    const near = [...ofLength].filter(([length]) => Math.abs(length - one.length) <= lengthTolerance)
    const siblings = near.reduce((sum, [, { count }]) => sum + count, 0)
    const weak = !pattern.startsWith('inside') && near.some(([, { midway }]) => midway)
    return siblings >= (weak ? 3 : 2)
  })
  return accepted.length > 1 ? accepted : []
}
