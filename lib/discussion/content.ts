import { MARKDOWN_RENDERER, renderMarkdownTree, serializeMarkdownTree } from '@/lib/text/markdown'
import { findMentionTexts, type Mention, type MentionTarget, resolveMentions } from '@/lib/text/mentions'

/** What is stored of what somebody wrote. */
export type CommentContent = { body: string; html: string; renderer: number; mentions: Mention[] }

/** A body read once: where it names somebody, and its words as they are stored when it is known who that is. */
export function parseContent(body: string): {
  mentionTexts: string[]
  resolve: (readers: MentionTarget[]) => CommentContent
} {
  const tree = renderMarkdownTree(body)
  const mentionTexts = findMentionTexts(tree)
  return {
    mentionTexts,
    resolve(readers) {
      const mentions = resolveMentions(mentionTexts, readers)
      return { body, html: serializeMarkdownTree(tree, mentions), renderer: MARKDOWN_RENDERER, mentions }
    },
  }
}
