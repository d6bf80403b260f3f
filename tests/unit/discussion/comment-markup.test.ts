import { expect, it } from 'vitest'
import { type CommentMarkupContext, toCommentMarkup } from '@/components/discussion/markup/comment-markup'
import type { DiscussionComment } from '@/lib/discussion/comment'
import { zhDiscussion } from '@/lib/i18n/discussion'
import { fill } from '@/lib/i18n/fill'

const id = '0199d1f0-0000-7000-8000-000000000001'
const other = '0199d1f0-0000-7000-8000-000000000002'
const at = new Date('2026-03-02T02:00:00Z')
const context: CommentMarkupContext = {
  words: zhDiscussion,
  locale: 'zh-CN',
  now: at,
  reader: { id: 'reader', name: '读者' },
  fill: (message, values) => fill('zh-CN', message, values),
  menu: true,
}
const nothing = {
  ...{ edit: false, delete: false, reply: false, history: false, agree: false },
  ...{ conclude: false, hide: false, restore: false, move: false },
}
const comment: DiscussionComment = {
  ...{ id, threadId: other, parentId: null, parent: null, body: '话', html: '<p>话</p>' },
  author: { id: 'author', name: '张三', department: null },
  ...{ createdAt: at, editedAt: null, deletedAt: null, hiddenAt: null, hiding: null },
  agreement: { count: 0, mine: false, people: [] },
  ...{ conclusion: false, version: 1, can: nothing },
}
const draw = (change: Partial<DiscussionComment>, more: Partial<CommentMarkupContext> = {}) =>
  toCommentMarkup({ ...comment, ...change }, false, { ...context, ...more })

it('escapes what people are called and what they gave as reasons', () => {
  const bad = '<img src=x onerror=alert(1)>'
  const { html } = draw({
    author: { id: 'author', name: bad, department: bad },
    parent: { id: other, author: bad, excerpt: bad, hidden: false },
    hiddenAt: at,
    hiding: { reason: bad, hiddenBy: { id: 'x', name: bad }, hiddenAt: at },
    agreement: { count: 1, mine: false, people: [{ id: 'x', name: bad }] },
  })
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img')
})

it('says nothing of a deleted comment but that it is', () => {
  const { html, can } = draw({ deletedAt: at, html: '', can: { ...nothing, delete: true, move: true } })
  expect(html).toContain('这条评论已删除')
  expect(html).not.toContain('comment-bar')
  expect(can).toBe('')
})

it('shows no words of a hidden comment to those who may not read it, and who hid it to those who may', () => {
  const hiding = { reason: '离题', hiddenBy: { id: 'x', name: '李四' }, hiddenAt: at }
  expect(draw({ hiddenAt: at, html: '' }).html).toContain('这条评论已被隐藏')
  expect(draw({ hiddenAt: at, hiding }).html).toContain('已被 李四 隐藏')
})

it('marks where the reader is named', () => {
  const named = (who: string) => `<p><a class="mention" href="/people/${who}">@谁</a></p>`
  expect(draw({ html: named('reader') }).html).toContain('class="mention mention-me"')
  expect(draw({ html: named('else') }).html).not.toContain('mention-me')
})

it('offers what the reader may do, each once', () => {
  const can = { ...nothing, agree: true, reply: true, edit: true, conclude: true, delete: true }
  const drawn = draw({ can, agreement: { count: 3, mine: true, people: [{ id: 'x', name: '李四' }] } })
  expect(drawn.can).toBe('edit delete conclude')
  expect(drawn.html).toContain(`name="do" value="disagree ${id}" aria-pressed="true"`)
  expect(drawn.html).toContain(`href="/comments/${id}/actions#reply" data-open="reply"`)
  expect(drawn.html).toContain(`href="/comments/${id}/actions" data-open="menu"`)
  expect(drawn.html).toContain('<summary>3 人赞同</summary><p>李四 等 3 人</p>')
  expect(draw({ can }, { menu: false }).html).not.toContain('data-open="menu"')
})

it('answers a comment of the same page there, and another at its own address', () => {
  const parent = { id: other, author: '李四', excerpt: '先前的话', hidden: false }
  expect(draw({ parent }).html).toContain(`<a class="link" href="/comments/${other}">回复 李四</a> 先前的话`)
  expect(toCommentMarkup({ ...comment, parent }, true, context).html).toContain(`href="#c-${other}"`)
})

it('is light: without its words, less than 700 bytes', () => {
  const can = { ...nothing, agree: true, reply: true, edit: true, delete: true, hide: true, move: true }
  const { html } = draw({ can })
  expect(Buffer.byteLength(html)).toBeLessThan(700)
})

it('folds what fills many more lines than are shown of it, and lets it be unfolded without a script', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `第${at}行`).join('\n')
  expect(draw({ body: lines(16) }).html).not.toContain('checkbox')
  expect(draw({ body: '字'.repeat(560) }).html).not.toContain('checkbox')
  for (const body of [lines(17), '字'.repeat(5000)])
    expect(draw({ body }).html).toContain(
      '<label class="link comment-unfold"><input type="checkbox" class="sr-only"><span>展开全文</span><span>收起</span></label>',
    )
})
