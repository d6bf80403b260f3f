import { MARKDOWN_RENDERER, renderMarkdownTree, serializeMarkdownTree } from '@/lib/text/markdown'
import { findMentionTexts, type Mention, type MentionTarget, resolveMentions } from '@/lib/text/mentions'

export type CommentContent = { body: string; html: string; renderer: number; mentions: Mention[] }

/** Parses a body once: the texts of its mentions, and its content once the mentions are resolved. */
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
