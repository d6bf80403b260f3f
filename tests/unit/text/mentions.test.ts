import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderMarkdown, renderMarkdownTree } from '@/lib/text/markdown'
import { findMentionTexts, type MentionTarget, resolveMentions } from '@/lib/text/mentions'

const person = (id: string, name: string, department: string | null = null): MentionTarget => ({
  kind: 'person',
  id,
  name,
  department,
})
const people = [
  person('wang', '王晓岚', '综合处'),
  person('zhang1', '张伟', '市发改委'),
  person('zhang2', '张伟', '市商务局'),
  person('zhangm', '张伟民'),
  person('min1', '李敏'),
  person('min2', '李敏'),
  person('lin', '李敏霖'),
  person('li', 'Li Lei'),
  person('lile', 'Li Leisure'),
  person('star', '王*五*'),
  { kind: 'department' as const, id: 'fgw', name: '市发改委', department: null },
]

const named = (body: string) =>
  resolveMentions(findMentionTexts(renderMarkdownTree(body)), people).map(({ id, text }) => `${id} ${text}`)

it.each([
  ['请@王晓岚看一下', ['wang 王晓岚']],
  ['＠王晓岚，@市发改委：', ['wang 王晓岚', 'fgw 市发改委']],
  ['**@王晓岚**\n- @张伟民', ['wang 王晓岚', 'zhangm 张伟民']],
  ['@张伟 你好', []],
  ['@张伟（市发改委）和@张伟(市商务局)', ['zhang1 张伟（市发改委）', 'zhang2 张伟(市商务局)']],
  ['@李敏霖 @李敏', ['lin 李敏霖']],
  ['@Li Lei, @Li Leisurely', ['li Li Lei']],
  ['@Li Leisure', ['lile Li Leisure']],
  ['@王\\*五\\*来', ['star 王*五*']],
  ['`@王晓岚` [@王晓岚](https://a.cn) a@王晓岚 x_@王晓岚', []],
  ['```\n@王晓岚\n```', []],
  ['写信给 zhang@王晓岚.cn', []],
  ['@无此人 @@王晓岚', ['wang 王晓岚']],
  ['@', []],
])('%s names %j', (body, expected) => {
  expect(named(body)).toEqual(expected)
})

it('shows a person as a link, a department as a name, in the words that were written', () => {
  const mentions = resolveMentions(['王晓岚看', '市发改委'], people)
  expect(renderMarkdown('请＠王晓岚看**@市发改委**', mentions)).toBe(
    '<p>请<a class="mention" href="/people/wang">＠王晓岚</a>看<strong><span class="mention">@市发改委</span></strong></p>',
  )
  expect(renderMarkdown('`@王晓岚` [@王晓岚](/x) a@王晓岚', mentions)).not.toContain('mention')
})

it('lets nobody write a link that looks like a mention', () => {
  expect(
    renderMarkdown('<a class="mention" href="/people/x">@他</a> [@他](/people/x "mention")'),
  ).not.toContain('<a class=')
})

it('changes no other text, whatever stands around the mentions', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '@王晓岚',
      '＠张伟民',
      '@张伟（市发改委）',
      '@市发改委',
      '@张伟',
      '@',
      '`',
      '**',
      '\n\n',
      '- ',
      '> ',
      '<a>',
    ),
    fc.string({ maxLength: 6 }),
  )
  const all = resolveMentions(['王晓岚', '张伟民', '张伟（市发改委）', '市发改委'], people)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const body = parts.join('')
      const html = renderMarkdown(body, all)
      const bare = html.replace(
        /<(?:a class="mention" href="\/people\/[a-z0-9]+"|span class="mention")>([^<]*)<\/(?:a|span)>/g,
        '$1',
      )
      expect(bare).toBe(renderMarkdown(body))
    }),
    { numRuns: 300 },
  )
})
