import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkSwitch } from '@/components/reading/mark-switch'
import type { MarkView } from '@/components/reading/mark-view'
import { showsLayer, switchMarks } from '@/components/reading/mark-view'
import { zhAnnotations } from '@/lib/i18n/annotations'

const views: MarkView[] = ['all', 'takeaways', 'annotations', 'text']

describe('the marks that a text is shown with', () => {
  it('lets each layer come and go by itself', () => {
    expect(switchMarks('all', 'takeaways')).toBe('annotations')
    expect(switchMarks('annotations', 'takeaways')).toBe('all')
    expect(switchMarks('takeaways', 'takeaways')).toBe('text')
    for (const view of views)
      for (const layer of ['takeaways', 'annotations'] as const) {
        const next = switchMarks(view, layer)
        expect(showsLayer(next, layer)).toBe(!showsLayer(view, layer))
        expect(switchMarks(next, layer)).toBe(view)
      }
  })

  it('leads to the text alone from anywhere, and from there back to all', () => {
    expect(views.map((view) => switchMarks(view, 'text'))).toEqual(['text', 'text', 'text', 'all'])
  })

  it('is switched by links, so that it needs no JavaScript', () => {
    const hrefs = {
      all: '/r?marks=all',
      takeaways: '/r?marks=takeaways',
      annotations: '/r?marks=annotations',
      text: '/r?marks=text',
    }
    const drawn = renderToStaticMarkup(
      <MarkSwitch view="takeaways" hrefs={hrefs} words={zhAnnotations} onChange={() => undefined} />,
    )
    expect(drawn.match(/href="[^"]+"/g)).toEqual([
      'href="/r?marks=text"',
      'href="/r?marks=text"',
      'href="/r?marks=all"',
    ])
    expect(drawn.match(/<a[^>]+aria-current="true"[^>]*>[^<]+/g)?.map((one) => one.split('>')[1])).toEqual([
      '要点',
    ])
  })
})
