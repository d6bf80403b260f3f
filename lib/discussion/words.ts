import { drawMarkdown, MARKDOWN_RENDERER, writeMarkdown } from '@/lib/text/markdown'
import { type Mention, type Named, resolveMentions, spotsIn } from '@/lib/text/mentions'

/** What is stored of what somebody wrote. */
export type Words = { body: string; html: string; renderer: number; mentions: Mention[] }

/** A body read once: where it names somebody, and its words as they are stored when it is known who that is. */
export function readWords(body: string): { spots: string[]; named: (readers: Named[]) => Words } {
  const tree = drawMarkdown(body)
  const spots = spotsIn(tree)
  return {
    spots,
    named(readers) {
      const mentions = resolveMentions(spots, readers)
      return { body, html: writeMarkdown(tree, mentions), renderer: MARKDOWN_RENDERER, mentions }
    },
  }
}
