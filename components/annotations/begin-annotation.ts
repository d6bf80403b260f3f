/** What an annotation needs when its words are chosen; loaded when words are selected. */
export { newDraftId } from '@/components/drafts/draft'
export { toTrimmedSelection } from '@/components/reading/selection'
