import { describe, expect, it } from 'vitest'
import { formatText, type MarkdownFormat } from '@/components/discussion/formatting'

/** A text with its selection between [ and ]. */
function parse(marked: string): { text: string; range: [number, number] } {
  const start = marked.indexOf('[')
  return { text: marked.replace(/[[\]]/g, ''), range: [start, marked.indexOf(']') - 1] }
}

function format(marked: string, kind: MarkdownFormat): string {
  const { text, range } = parse(marked)
  const edit = formatText(text, range, kind, '文字')
  const whole = text.slice(0, edit.from) + edit.text + text.slice(edit.to)
  const [from, to] = edit.selected
  return `${whole.slice(0, from)}[${whole.slice(from, to)}]${whole.slice(to)}`
}

describe('formatText', () => {
  it.each<[MarkdownFormat, string, string]>([
    ['bold', '请[尽快]研究', '请**[尽快]**研究'],
    ['bold', '请[ 尽快 ]研究', '请 **[尽快]** 研究'],
    ['bold', '请**[尽快]**研究', '请[尽快]研究'],
    ['bold', '请[**尽快**]研究', '请[尽快]研究'],
    ['bold', '请[]', '请**[文字]**'],
    ['list', '[]', '- []'],
    ['list', '一处[]', '- 一处[]'],
    ['list', '[一处\n二处]', '[- 一处\n- 二处]'],
    ['list', '[- 一处\n- 二处]', '[一处\n二处]'],
    ['list', '意见如下：\n[一处\n二处]', '意见如下：\n\n[- 一处\n- 二处]'],
    ['list', '- 一处\n二处[]', '- 一处\n- 二处[]'],
    ['quote', '前文\n\n[原话]\n后文', '前文\n\n> 原话[]\n后文'],
    ['quote', '> 原话[]', '原话[]'],
  ])('%s of %j gives %j', (kind, before, after) => {
    expect(format(before, kind)).toBe(after)
  })

  it('gives back what it took, for a selection of whole lines', () => {
    for (const kind of ['list', 'quote'] as const)
      expect(format(format('[一\n二\n三]', kind), kind)).toBe('[一\n二\n三]')
  })
})
