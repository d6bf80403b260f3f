import type { ReactNode } from 'react'
import { type SummaryTemplate, summaryTemplates } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  chosen: SummaryTemplate
  words: Messages['composer']
  onTemplate: (template: SummaryTemplate) => void
  /** What is offered for the one that is chosen. */
  children?: ReactNode
}

/** Which kind of document it becomes. */
export function TemplateField({ chosen, words, onTemplate, children }: Props) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{words.template}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {summaryTemplates.map((template) => (
          <label
            key={template}
            className="touch flex cursor-pointer items-start gap-2 rounded-md border border-line-strong/60 bg-surface px-3 py-2 has-checked:border-jade has-checked:bg-jade-soft"
          >
            <input
              type="radio"
              name="template"
              value={template}
              checked={chosen === template}
              onChange={() => onTemplate(template)}
              className="mt-1 size-4 shrink-0"
            />
            <span>
              <span className="font-medium">{words.templates[template].name}</span>
              <span className="block text-ink-2 text-sm leading-snug">{words.templates[template].text}</span>
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
