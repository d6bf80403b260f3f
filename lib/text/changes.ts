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
