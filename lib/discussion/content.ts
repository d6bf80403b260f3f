import {
  MARKDOWN_RENDERER,
  parseMarkdown,
  renderMarkdownTree,
  serializeMarkdownTree,
  toExcerpt,
} from '@/lib/text/markdown'
import { findMentionTexts, type Mention, type MentionTarget, resolveMentions } from '@/lib/text/mentions'

export type CommentContent = {
  body: string
  html: string
  renderer: number
  excerpt: string
  mentions: Mention[]
}

/** Parses a body once: the texts of its mentions, and its content once the mentions are resolved. */
export function parseContent(body: string): {
  mentionTexts: string[]
  resolve: (readers: MentionTarget[]) => CommentContent
} {
  const parsed = parseMarkdown(body)
  const excerpt = toExcerpt(parsed)
  const tree = renderMarkdownTree(parsed)
  const mentionTexts = findMentionTexts(tree)
  return {
    mentionTexts,
    resolve(readers) {
      const mentions = resolveMentions(mentionTexts, readers)
      const html = serializeMarkdownTree(tree, mentions)
      return { body, html, renderer: MARKDOWN_RENDERER, excerpt, mentions }
    },
  }
}
