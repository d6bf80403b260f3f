import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { markdownToText, renderMarkdown } from '@/lib/text/markdown'
import { MARKDOWN_MAX_CODE_POINTS } from '@/lib/text/markdown-length'

// Generous: a busy machine is no fault of the code.
vi.setConfig({ testTimeout: 30_000 })

const rel = 'rel="nofollow noopener noreferrer"'

describe('Markdown becomes HTML', () => {
  test.each([
    ['emphasis inside Chinese', '是**“重点”**内容', '<p>是<strong>“重点”</strong>内容</p>'],
    ['a line stays a line', '一\n二', '<p>一<br>\n二</p>'],
    ['headings three levels down', '# 一\n\n## 二\n\n###### 六', '<h4>一</h4>\n<h5>二</h5>\n<h6>六</h6>'],
    ['one tilde is a range', '5~10万元,3~5年', '<p>5~10万元,3~5年</p>'],
    ['two strike out', '~~旧~~', '<p><del>旧</del></p>'],
    ['raw HTML is shown as written', '<b onclick="x()">粗</b>', '<p>&#x3C;b onclick="x()">粗&#x3C;/b></p>'],
    [
      'a whole block of it too',
      '<div>\n**粗**\n</div>',
      '<p>&#x3C;div><br>\n<strong>粗</strong><br>\n&#x3C;/div></p>',
    ],
    ['comments too', '<!-- 注 -->', '<p>&#x3C;!-- 注 --></p>'],
    [
      'links',
      '[网](https://a.cn/中 "题")',
      `<p><a href="https://a.cn/%E4%B8%AD" title="题" ${rel}>网</a></p>`,
    ],
    ['links into this site', '[报告](/reports/a)', `<p><a href="/reports/a" ${rel}>报告</a></p>`],
    [
      'no links elsewhere',
      '[a](javascript:alert(1))[b](//x.cn)[c](x)[d](data:text/html,1)[e](#f)',
      '<p>abcde</p>',
    ],
    ['images are links', '![图](https://a.cn/x.png)', `<p><a href="https://a.cn/x.png" ${rel}>图</a></p>`],
    ['also by reference', '![图][a]\n\n[a]: https://a.cn', `<p><a href="https://a.cn" ${rel}>图</a></p>`],
    ['no link in a link', '[![图](/a)](/b)', `<p><a href="/b" ${rel}>图</a></p>`],
    ['addresses', '<https://a.cn/中>', `<p><a href="https://a.cn/%E4%B8%AD" ${rel}>https://a.cn/中</a></p>`],
    [
      'bare addresses end before Chinese',
      '见https://a.cn/x\uFF0C**重**。又https://b.cn谢',
      `<p>见<a href="https://a.cn/x" ${rel}>https://a.cn/x</a>\uFF0C<strong>重</strong>。又<a href="https://b.cn" ${rel}>https://b.cn</a>谢</p>`,
    ],
    ['code keeps addresses as they are', '`https://a.cn中`', '<p><code>https://a.cn中</code></p>'],
    ['no classes on code', '```js\nx\n```', '<pre><code>x\n</code></pre>'],
    ['tasks are signs', '- [ ] 做\n- [x] 成', '<ul>\n<li>☐ 做</li>\n<li>☑ 成</li>\n</ul>'],
    ['footnotes are text', '甲[^1]\n\n[^1]: 注', '<p>甲[^1]</p>\n<p>[^1]: 注</p>'],
    ['forbidden characters', 'a\uFFFEb\uD800c\u0000', '<p>ab\uFFFDc</p>'],
    ['nothing', ' \n', ''],
  ])('%s', (_, body, html) => {
    expect(renderMarkdown(body)).toBe(html)
  })

  test('tables keep their alignment', () => {
    expect(renderMarkdown('|a|\n|:-:|\n|b|')).toContain('<td align="center">b</td>')
  })

  test('with links only to the web, to mail or into this site, however they are written', () => {
    const bodies = [
      '[x](JaVaScRiPt:a)',
      '[x](&#106;avascript:a)',
      '<javascript:a>',
      '[x](/\\x.cn)',
      '[x](\\/\\/x.cn)',
    ]
    for (const body of [...bodies, '[x]: vbscript:a\n\n[x]', '[x](/\t/x.cn)'])
      expect(renderMarkdown(body)).not.toMatch(/href="(?!https?:|mailto:|\/(?![/\\]))/i)
  })
})

describe('a wild body', () => {
  const times = (part: string) => part.repeat(Math.floor(MARKDOWN_MAX_CODE_POINTS / part.length))

  test.each(
    [
      '>',
      '> ',
      '- ',
      '1. ',
      '>\n\n',
      '[',
      ']',
      '![',
      '[a](',
      '*a ',
      '*a_ ',
      '_a*',
      '***a',
      'a\n=\n',
      '`a',
      '<',
      '<!--',
      '|',
      '&',
      '~~a ',
      'http://',
      'www.a.',
    ].map((part) => [part, times(part)]),
  )('of many %j is shown in time', (_, body) => {
    const started = performance.now()
    expect(renderMarkdown(body)).not.toBe('')
    markdownToText(body)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test.each([
    ['emphasis', '*a '.repeat(700) + ' b*'.repeat(700)],
    ['a list', Array.from({ length: 130 }, (_, depth) => `${' '.repeat(depth * 2)}- 甲`).join('\n')],
    ['quotes', `${'>'.repeat(3000)}甲`],
  ])('that nests too deeply (%s) is shown plain', (_, body) => {
    expect(renderMarkdown(body)).toMatch(/^<p>[^/]*(<br>|<\/p>)/)
    expect(renderMarkdown(body).match(/<(em|ul|blockquote)>/)).toBeNull()
  })

  test('that is too long is shown plain', () => {
    expect(renderMarkdown(`**重**\n\n${'字'.repeat(MARKDOWN_MAX_CODE_POINTS)}`)).toMatch(
      /^<p>\*\*重\*\*<\/p>\n<p>字/,
    )
  })

  test('never brings a tag, attribute or address that is not allowed', () => {
    const nasty = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<svg/onload=',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<a href="',
      ],
      ...[
        'javascript:alert(1)',
        'JAVASCRIPT:',
        'data:text/html,',
        'vbscript:',
        '&#x6a;avascript:',
        'http://a.cn',
        '//x.cn',
        '/ok',
        '\\',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '![',
        '](',
        '<',
        '>',
        '"',
        "'",
        '`',
        '```\n',
        '~~~',
        '*',
        '**',
        '_',
        '~~',
        '|',
        '|-|\n',
        '- ',
        '> ',
      ],
      ...[
        '\n',
        '\n\n',
        '    ',
        '\t',
        ' ',
        '#',
        '1. ',
        '[x]: ',
        '[^1]',
        ' "on',
        'onclick=',
        'style=',
        'id=x',
        '&lt;',
        '&quot;',
        '&#0;',
      ],
      ...[
        '字',
        '“',
        '”',
        '\uFF0C',
        '𠮷',
        '\uD800',
        '\uFFFE',
        '\u0000',
        '\uFDD0',
        '\u202E',
        'www.',
        'a@b.cn',
        '{',
        '}',
        '- [ ] ',
      ],
    )
    const tags =
      /<\/?(?:p|h[456]|blockquote|ul|li|pre|code|em|strong|del|a|table|thead|tbody|tr|th|td|ol)>|<[bh]r>|<ol start="\d+">|<t[hd] align="(?:left|right|center)">|<a href="(?:https?:\/\/|mailto:|\/(?![/\\]))[^"<>]*"(?: title="[^"]*")? rel="nofollow noopener noreferrer">/gi
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 40 }), (parts) => {
        const html = renderMarkdown(parts.join(''))
        expect(html.replace(tags, '')).not.toContain('<')
        expect(html).not.toMatch(/(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/u)
        expect(markdownToText(parts.join(''))).not.toMatch(/\n/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('Markdown becomes one line of text', () => {
  test.each([
    ['# 标题\n\n正文**重点**。\n\n- 甲\n- 乙', '标题 正文重点。 甲 乙'],
    ['上海\n长沙', '上海长沙'],
    ['Shang\nhai', 'Shang hai'],
    ['|a|b|\n|-|-|\n|c|d|', 'a b c d'],
    ['![图](/x) [网](https://a.cn) `x`', '图 网 x'],
    ['<b>粗</b>', '<b>粗</b>'],
    ['', ''],
  ])('%j', (body, text) => {
    expect(markdownToText(body)).toBe(text)
  })
})
