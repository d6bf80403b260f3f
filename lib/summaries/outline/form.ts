import {
  particularNames,
  type SummaryForm,
  type SummaryTemplate,
  summaryForms,
  summaryTemplates,
} from '@/lib/documents/summary-content'
import type { Assignment } from '@/lib/summaries/outline/assignment'
import { type EditorPart, type EditorState, toEditorState } from '@/lib/summaries/outline/editor-state'
import { assignmentField, particularField, partTextField, sectionField } from '@/lib/summaries/outline/fields'
import { partsFromJson } from '@/lib/summaries/outline/json'
import type { StepContext } from '@/lib/summaries/outline/steps'
import { pointSections } from '@/lib/summaries/sections'

/**
 * The editor as a form carries it: the outline whole in one hidden field, and over it what was typed and ticked in fields
 * of its parts, since without JavaScript only these change.
 */
export function parseEditorForm(form: FormData): {
  editor: EditorState
  step: string
  context: Omit<StepContext, 'newId'>
} {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
  }
  const all = (name: string) => form.getAll(name).map(String)
  const unfolded = new Set(all('laid'))
  const withFields = (part: EditorPart): EditorPart => {
    if (part.kind !== 'point')
      return form.has(partTextField(part.id)) ? { ...part, text: text(partTextField(part.id)) } : part
    if (!unfolded.has(part.id)) return part
    const chosen = new Set(all(sectionField(part.id)))
    const wording = text(partTextField(part.id)).trim() ? text(partTextField(part.id)) : undefined
    // Only minutes show these two; elsewhere they stay as the outline says them.
    const typed = (field: keyof Assignment) => {
      const name = assignmentField(field, part.id)
      return form.has(name) ? text(name).trim() || undefined : part[field]
    }
    return {
      ...part,
      sections: pointSections.filter((section) => chosen.has(section)),
      text: wording,
      leadUnit: typed('leadUnit'),
      deadline: typed('deadline'),
    }
  }
  const template = text('template') as SummaryTemplate
  const summaryForm = text('form') as SummaryForm
  const parts = partsFromJson(text('outline')).map(withFields)
  const [removed] = partsFromJson(`[${text('removed') || 'null'}]`)
  return {
    step: text('step'),
    context: { shown: all('shown'), seen: all('seen') },
    editor: {
      ...toEditorState({
        title: text('title'),
        template: summaryTemplates.includes(template) ? template : 'study',
        form: summaryForms.includes(summaryForm) ? summaryForm : 'submission',
        particulars: Object.fromEntries(
          particularNames
            .map((name) => [name, text(particularField(name)).trim()])
            .filter(([, value]) => value),
        ),
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
      insertUnder: text('place'),
    },
  }
}
