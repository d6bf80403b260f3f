import { Converter } from 'opencc-js/t2cn'
import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { cleanUpDiff, type DiffSegment, diffTexts } from '@/lib/text/diff'
import { foldText } from '@/lib/text/folding'
import {
  type CriticalToken,
  type CriticalTokenKind,
  findCriticalTokens,
  isPersonName,
} from '@/lib/text/quote-changes/critical-tokens'

/** What kind of words differ between an old and a new quote, gravest first. */
export const quoteChangeKinds = [
  'digits',
  'unit',
  'negation',
  'name',
  'wording',
  'variant',
  'punctuation',
  'width',
  'spacing',
  'invisible',
] as const
export type QuoteChangeKind = (typeof quoteChangeKinds)[number]
/** Words of the old quote and what the new one has instead; either may be empty. */
export type QuoteChange = { kind: QuoteChangeKind; old: string; new: string }

const criticalKinds: CriticalTokenKind[] = ['digits', 'unit', 'negation', 'name']

/**
 * The differences of two quotes in text order; a stretch with several kinds of change occurs once for each.
 */
export function classifyChanges(before: string, after: string): QuoteChange[] {
  if (before === after) return []
  const [old, next] = [toSide(before), toSide(after)]
  return cleanUpDiff(diffTexts(before, after))
    .filter(({ equal }) => !equal)
    .flatMap((segment) => changesOf(segment, old, next))
}

type ComparedSide = { index: CodePointIndex; tokens: CriticalToken[] }

function toSide(text: string): ComparedSide {
  return { index: indexCodePoints(text), tokens: findCriticalTokens(text) }
}

function changesOf(segment: DiffSegment, old: ComparedSide, next: ComparedSide): QuoteChange[] {
  const words = {
    old: old.index.slice(segment.old.start, segment.old.end),
    new: next.index.slice(segment.new.start, segment.new.end),
  }
  const kind = trivialKind(words.old, words.new)
  if (kind) return [{ kind, ...words }]
  if (isPersonName(words.old) && isPersonName(words.new)) return [{ kind: 'name', ...words }]
  const found = criticalKinds.flatMap((kind): QuoteChange[] => {
    const tokens = { old: tokensIn(old, segment.old, kind), new: tokensIn(next, segment.new, kind) }
    if (tokens.old === tokens.new) return []
    // What is put in before a unit makes another unit of it.
    if (kind === 'unit' && !words.old) tokens.old = tokensIn(old, widened(segment.old), kind)
    if (kind === 'unit' && !words.new) tokens.new = tokensIn(next, widened(segment.new), kind)
    return [{ kind, ...tokens }]
  })
  const named = (side: 'old' | 'new') => found.map((change) => change[side]).join('')
  const rest = (side: 'old' | 'new') =>
    [...words[side]].some((character) => /[\p{L}\p{N}]/u.test(character) && !named(side).includes(character))
  return rest('old') || rest('new') || found.length === 0 ? [...found, { kind: 'wording', ...words }] : found
}

const toSimplified = Converter({ from: 't', to: 'cn' })

/** The kind of a change that leaves every word as it is, or null. */
function trivialKind(before: string, after: string): QuoteChangeKind | null {
  const same = (change: (text: string) => string) => change(before) === change(after)
  const visible = (text: string) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const close = (text: string) => visible(text).replace(/\s/gu, '')
  if (same(visible)) return 'invisible'
  if (same(close)) return 'spacing'
  if (same((text) => close(text).normalize('NFKC'))) return 'width'
  if (same((text) => foldText(text).words)) return 'punctuation'
  if (same((text) => close(text).replace(/\p{P}/gu, ''))) return 'punctuation'
  return same((text) => toSimplified(foldText(text).words)) ? 'variant' : null
}

/** The signs of one kind that a stretch touches, whole, as they stand. */
function tokensIn(
  { index, tokens: signs }: ComparedSide,
  { start, end }: Range,
  kind: CriticalTokenKind,
): string {
  return signs
    .filter((token) => token.kind === kind && token.start < end && start < token.end)
    .map((token) => index.slice(token.start, token.end))
    .join('、')
}

function widened({ start, end }: Range): Range {
  return { start, end: end + 1 }
}
