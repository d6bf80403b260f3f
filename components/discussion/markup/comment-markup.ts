import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { ACTION_FORM_ID } from '@/components/discussion/discussion-url'
import { html, type SafeHtml, safeHtml } from '@/components/ui/html'
import { initialOf } from '@/components/ui/initial'
import { commentPath, personPath } from '@/lib/addresses'
import type { DiscussionComment } from '@/lib/discussion/comment'
import { commentFragment } from '@/lib/fragments'
import { formatDateTime, formatRelative } from '@/lib/i18n/format'

/** What a list of comments draws: the markup of each, and which of the actions of the menu are open to the reader. */
export type CommentMarkup = { id: string; can: string; html: string }

export type CommentMarkupContext = Pick<DiscussionContext, 'words' | 'locale' | 'now' | 'reader' | 'fill'> & {
  /** Whether what is done less often is behind a button. */
  menu: boolean
}

/** A comment as one piece of markup: a page has many, and an element of its own for each of their parts costs more than the words. */
export function toCommentMarkup(
  comment: DiscussionComment,
  here: boolean,
  context: CommentMarkupContext,
): CommentMarkup {
  const { id, author } = comment
  const body = html`<p class="comment-meta">${metaLine(comment, context)}</p>${quoted(comment, here, context)}${content(comment, context)}${actionBar(comment, context)}`
  const { markup } =
    html`<span class="avatar" aria-hidden="true">${initialOf(author.name)}</span><div>${body}</div>`
  return { id, can: menuRights(comment), html: markup }
}

function metaLine(comment: DiscussionComment, context: CommentMarkupContext): SafeHtml {
  const { words } = context
  const { id, author } = comment
  const department = author.department && html` <span>${author.department}</span>`
  const history =
    comment.can.history &&
    html` <a class="link" href="${commentPath(id, 'history')}" aria-label="${words.history}">${comment.deletedAt ? words.history : words.edited}</a>`
  const conclusion = comment.conclusion && html` <span class="comment-badge">${words.conclusion}</span>`
  return html`<b>${author.name}</b>${department} <a class="link" href="${commentPath(id)}">${timeMarkup(comment.createdAt, context)}</a>${history}${conclusion}`
}

function timeMarkup(date: Date, { now, locale }: CommentMarkupContext): SafeHtml {
  return html`<time datetime="${date.toISOString()}" title="${formatDateTime(date, locale)}">${formatRelative(date, now, locale)}</time>`
}

/** What a reply answers, with the way there. */
function quoted({ parent }: DiscussionComment, here: boolean, { words, fill }: CommentMarkupContext) {
  if (!parent) return null
  const href = here ? `#${commentFragment(parent.id)}` : commentPath(parent.id)
  const excerpt = parent.excerpt ?? (parent.hidden ? words.hidden : words.deleted)
  return html`<p class="comment-quote"><a class="link" href="${href}">${fill(words.replyTo, { name: parent.author })}</a> ${excerpt}</p>`
}

function content(comment: DiscussionComment, context: CommentMarkupContext): SafeHtml {
  if (comment.deletedAt) return html`<p class="comment-gone">${context.words.deleted}</p>`
  const words = safeHtml(highlightOwnMentions(comment.html, context.reader.id))
  const notice = hiddenNotice(comment, context)
  if (!isLong(comment.body)) return html`${notice}<div class="prose">${words}</div>`
  const { unfold, fold } = context.words
  return html`${notice}<div class="prose prose-long">${words}</div><label class="link comment-unfold"><input type="checkbox" class="sr-only"><span>${unfold}</span><span>${fold}</span></label>`
}

const maxLines = 16
const charactersOfLine = 36

/** Whether a text fills many more lines than are shown of it at first. */
function isLong(body: string): boolean {
  const lines = body.split('\n').map((line) => Math.max(Math.ceil(line.length / charactersOfLine), 1))
  return lines.reduce((sum, count) => sum + count, 0) > maxLines
}

/** That a comment is hidden; by whom and why for those who read it all the same. */
function hiddenNotice(comment: DiscussionComment, context: CommentMarkupContext): SafeHtml | null {
  const { words, fill } = context
  const { hiding } = comment
  if (!comment.hiddenAt) return null
  if (!hiding) return html`<p class="comment-gone">${words.hidden}</p>`
  const by = fill(words.hiddenBy, { name: hiding.hiddenBy.name })
  const time = timeMarkup(hiding.hiddenAt, context)
  return html`<div class="comment-hidden"><p>${by} ${time}</p><p>${words.reason}${words.colon}${hiding.reason}</p></div>`
}

/** Where the reader is named is marked; nobody's words can bring such a tag of their own. */
function highlightOwnMentions(markup: string, readerId: string): string {
  const link = (name: string) => `<a class="${name}" href="${personPath(readerId)}">`
  return markup.replaceAll(link('mention'), link('mention mention-me'))
}

/**
 * What is done often stands there. The rest is behind one button, which without JavaScript leads to the page of the
 * comment.
 */
function actionBar(comment: DiscussionComment, context: CommentMarkupContext): SafeHtml | null {
  if (comment.deletedAt) return null
  const { words } = context
  const page = commentPath(comment.id, 'actions')
  const reply = comment.can.reply && html`<a href="${page}#reply" data-open="reply">${words.reply}</a>`
  const menu = context.menu && html`<a href="${page}" data-open="menu">${words.menu}</a>`
  return html`<div class="comment-bar">${agreeButton(comment, context)}${agreedBy(comment, context)}${reply}${menu}</div>`
}

function agreeButton({ id, can, agreement }: DiscussionComment, { words }: CommentMarkupContext) {
  if (!can.agree) return null
  const action = agreement.mine ? 'disagree' : 'agree'
  return html`<button form="${ACTION_FORM_ID}" name="do" value="${action} ${id}" aria-pressed="${String(agreement.mine)}">${words.agree}</button>`
}

/** How many agree, with their names behind the number. */
function agreedBy(comment: DiscussionComment, { words, fill }: CommentMarkupContext): SafeHtml | null {
  const { count, people } = comment.agreement
  if (count === 0 || comment.hiddenAt !== null) return null
  const names = people.map(({ name }) => name).join(words.nameJoin)
  const more = count > people.length && ` ${fill(words.agreedMore, { count })}`
  return html`<details><summary>${fill(words.agreedBy, { count })}</summary><p>${names}${more}</p></details>`
}

function menuRights({ can, conclusion, deletedAt }: DiscussionComment): string {
  if (deletedAt) return ''
  const rights = (['edit', 'move', 'hide', 'restore', 'delete'] as const).filter((right) => can[right])
  const conclude = can.conclude ? [conclusion ? 'unconclude' : 'conclude'] : []
  return [...rights, ...conclude].join(' ')
}
