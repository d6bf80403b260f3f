import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEditorForm } from '@/lib/summaries/outline/form'
import { partsFromJson } from '@/lib/summaries/outline/json'
import { outlines, point } from '@/tests/unit/summaries/outlines'

function formWith(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('the form of the composer', () => {
  it('carries an outline whole, whoever sees its points', () => {
    fc.assert(
      fc.property(outlines, (parts) => {
        expect(parseEditorForm(formWith([['outline', JSON.stringify(parts)]])).editor.parts).toEqual(parts)
      }),
    )
  })

  it('never fails, whatever the field holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => Array.isArray(partsFromJson(json))))
    expect(
      partsFromJson(
        '[null, 1, {"kind":"point","id":"a"}, {"kind":"heading","id":"b","text":"题","level":9}]',
      ),
    ).toEqual([{ kind: 'heading', id: 'b', text: '题', level: 1 }])
  })

  it('takes what was typed and ticked over what the outline said, and only where it could be', () => {
    const parts = [{ kind: 'text', id: 't', text: '旧' }, point('a', 'terms'), point('hidden', 'figures')]
    const {
      editor,
      step,
      context: given,
    } = parseEditorForm(
      formWith([
        ['outline', JSON.stringify(parts)],
        ['text:t', '新\r\n行'],
        ['laid', 'a'],
        ['seen', 'a'],
        ['section:a', 'discussion'],
        ['section:a', 'statement'],
        ['template', 'none such'],
        ['add', 'x'],
        ['filterConcluded', 'true'],
        ['step', 'up:a'],
      ]),
    )
    expect(editor.parts).toEqual([
      { kind: 'text', id: 't', text: '新\n行' },
      point('a', 'statement', 'discussion'),
      point('hidden', 'figures'),
    ])
    expect([editor.template, editor.ticked, editor.filter.concluded, step]).toEqual([
      'study',
      ['x'],
      true,
      'up:a',
    ])
    expect(given).toEqual({ shown: [], seen: ['a'] })
  })

  it('takes the lead unit and the deadline that were typed, and keeps them where they are not shown', () => {
    const parts = [
      { ...point('a'), leadUnit: '旧', deadline: '旧' },
      { ...point('b'), leadUnit: '旧', deadline: '旧' },
    ]
    const { editor } = parseEditorForm(
      formWith([
        ['outline', JSON.stringify(parts)],
        ['laid', 'a'],
        ['laid', 'b'],
        ['leadUnit:a', ' 市科技局 '],
        ['deadline:a', ''],
      ]),
    )
    expect(editor.parts).toEqual([{ ...point('a'), leadUnit: '市科技局' }, parts[1]])
  })

  it('carries the part removed last with its place', () => {
    const form = formWith([
      ['removed', JSON.stringify(point('a', 'terms'))],
      ['removedAt', '3'],
    ])
    expect(parseEditorForm(form).editor.removed).toEqual({ part: point('a', 'terms'), at: 3 })
    expect(parseEditorForm(formWith([['removed', '']])).editor.removed).toBeNull()
  })
})
