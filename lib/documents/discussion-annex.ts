import type { Block, Document, HeadingBlock } from '@/lib/documents/model'
import { paragraph, text } from '@/lib/documents/model'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/** A PDF of more comments takes more memory than the process that makes it may have. */
const maxComments = 5000

type Separated = { document: Document; annex: Document | null }

/**
 * Splits a paper of more than 5,000 comments into the paper and an annex of its discussions; each point refers to it by
 * the file `name`, or only counts the comments if there is no name.
 */
export function separateDiscussion(
  document: Document,
  messages: DocumentMessages,
  name: string | null,
): Separated {
  const { lang, blocks } = document
  if (blocks.filter((block) => block.kind === 'comment').length <= maxComments)
    return { document, annex: null }
  const kept: Block[] = []
  const moved: Block[] = []
  let headings: HeadingBlock[] = []
  let count = 0
  const addReference = () => {
    if (count === 0) return
    const sentence = name ? messages.discussionAnnexed : messages.discussionLeftOut
    kept.push(paragraph(text(fill(lang, sentence, { count, name: name ?? '' }))))
    count = 0
  }
  let inDiscussion = false
  for (const block of blocks) {
    if (block.kind === 'label') inDiscussion = isDiscussionLabel(block.text, messages)
    else if (block.kind !== 'comment') inDiscussion = false
    if (inDiscussion) {
      moved.push(...headings, block)
      headings = []
      if (block.kind === 'comment') count += 1
      continue
    }
    addReference()
    kept.push(block)
    if (block.kind === 'heading') headings = [...headings.filter(({ level }) => level < block.level), block]
  }
  addReference()
  const title = `${document.title}${messages.colon}${messages.discussionRecord}`
  return { document: { ...document, blocks: kept }, annex: { ...document, title, blocks: moved } }
}

function isDiscussionLabel(label: string, { discussion, annotations }: DocumentMessages): boolean {
  return label === annotations || label.startsWith(discussion)
}
