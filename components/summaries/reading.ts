import { type Desk, deskOf, type Part } from '@/components/summaries/composition'
import { takeField, textField } from '@/components/summaries/fields'
import { partsIn } from '@/components/summaries/parts'
import type { Given } from '@/components/summaries/steps'
import { type Template, templates } from '@/lib/documents/summary-content'
import { takes } from '@/lib/summaries/takes'

/**
 * The desk as a form carries it: the outline whole in one hidden field, and over it what was typed and ticked in fields
 * of its parts, since without JavaScript only these change.
 */
export function readDesk(form: FormData): { desk: Desk; step: string; given: Omit<Given, 'newId'> } {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
  }
  const all = (name: string) => form.getAll(name).map(String)
  const laid = new Set(all('laid'))
  const filled = (part: Part): Part => {
    if (part.kind !== 'point')
      return form.has(textField(part.id)) ? { ...part, text: text(textField(part.id)) } : part
    if (!laid.has(part.id)) return part
    const chosen = new Set(all(takeField(part.id)))
    return { ...part, takes: takes.filter((take) => chosen.has(take)) }
  }
  const template = text('template') as Template
  const parts = partsIn(text('outline')).map(filled)
  const [removed] = partsIn(`[${text('removed') || 'null'}]`)
  return {
    step: text('step'),
    given: { shown: all('shown'), seen: all('seen') },
    desk: {
      ...deskOf({
        title: text('title'),
        template: templates.includes(template) ? template : 'study',
        intro: text('intro'),
        closing: text('closing'),
        parts,
      }),
      removed: removed ? { part: removed, at: Number(text('removedAt')) || 0 } : null,
      filter: {
        report: text('filterReport'),
        theme: text('filterTheme'),
        kind: text('filterKind'),
        concluded: text('filterConcluded') !== '',
        q: text('filterWords'),
      },
      ticked: all('add'),
      place: text('place'),
    },
  }
}
