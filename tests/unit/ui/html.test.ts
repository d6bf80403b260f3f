import fc from 'fast-check'
import { expect, it } from 'vitest'
import { html, safeHtml } from '@/components/ui/html'

it('escapes every value between tags and in attributes', () => {
  const text = `<script>&"'`
  expect(html`<p title="${text}">${text}</p>`.markup).toBe(
    '<p title="&lt;script&gt;&amp;&quot;&#39;">&lt;script&gt;&amp;&quot;&#39;</p>',
  )
})

it('takes safe markup as it stands, and leaves nothing of what is absent', () => {
  expect(
    html`<p>${html`<b>${'<'}</b>`}${safeHtml('<i>x</i>')}${null}${false}${undefined}${0}</p>`.markup,
  ).toBe('<p><b>&lt;</b><i>x</i>0</p>')
})

it('lets no text end an attribute or begin a tag', () => {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const inner = html`<a b="${text}">`.markup.slice('<a b="'.length, -'">'.length)
      const plain = inner.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '')
      return !/[<>"']/.test(inner) && plain === text
    }),
  )
})
