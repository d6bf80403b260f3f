import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { difference, readable, type Stretch } from '@/lib/text/difference'
import { foldText } from '@/lib/text/folding'
import { findSigns, looksLikePerson, type Sign, type SignKind } from '@/lib/text/signs'
import { toSimplified } from '@/lib/text/variants'

/** What kind of words differ between an old and a new quote, gravest first. */
export const changeKinds = [
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
export type ChangeKind = (typeof changeKinds)[number]
/** Words of the old quote and what the new one has instead; either may be empty. */
export type Change = { kind: ChangeKind; old: string; new: string }

const grave: SignKind[] = ['digits', 'unit', 'negation', 'name']

/** What differs between two quotes, in the order of the text; a stretch that changes several kinds of words is named once for each. */
export function describeChanges(before: string, after: string): Change[] {
  if (before === after) return []
  const [old, fresh] = [sideOf(before), sideOf(after)]
  return readable(difference(before, after))
    .filter(({ equal }) => !equal)
    .flatMap((stretch) => changesOf(stretch, old, fresh))
}

type Side = { index: CodePointIndex; signs: Sign[] }

function sideOf(text: string): Side {
  return { index: indexCodePoints(text), signs: findSigns(text) }
}

function changesOf(stretch: Stretch, old: Side, fresh: Side): Change[] {
  const words = {
    old: old.index.slice(stretch.old.start, stretch.old.end),
    new: fresh.index.slice(stretch.new.start, stretch.new.end),
  }
  const kind = lightKind(words.old, words.new)
  if (kind) return [{ kind, ...words }]
  if (looksLikePerson(words.old) && looksLikePerson(words.new)) return [{ kind: 'name', ...words }]
  const found = grave.flatMap((kind): Change[] => {
    const signs = { old: signsIn(old, stretch.old, kind), new: signsIn(fresh, stretch.new, kind) }
    if (signs.old === signs.new) return []
    // What is put in before a unit makes another unit of it.
    if (kind === 'unit' && !words.old) signs.old = signsIn(old, widened(stretch.old), kind)
    if (kind === 'unit' && !words.new) signs.new = signsIn(fresh, widened(stretch.new), kind)
    return [{ kind, ...signs }]
  })
  const named = (side: 'old' | 'new') => found.map((change) => change[side]).join('')
  const rest = (side: 'old' | 'new') =>
    [...words[side]].some((character) => /[\p{L}\p{N}]/u.test(character) && !named(side).includes(character))
  return rest('old') || rest('new') || found.length === 0 ? [...found, { kind: 'wording', ...words }] : found
}

/** The kind of a change that leaves every word as it is, or null. */
function lightKind(before: string, after: string): ChangeKind | null {
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
function signsIn({ index, signs }: Side, { start, end }: Range, kind: SignKind): string {
  return signs
    .filter((sign) => sign.kind === kind && sign.start < end && start < sign.end)
    .map((sign) => index.slice(sign.start, sign.end))
    .join('、')
}

function widened({ start, end }: Range): Range {
  return { start, end: end + 1 }
}
