import type { Desk } from '@/components/summaries/composition'
import { StepButton } from '@/components/summaries/step-button'
import { type Template, templates } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'
import { takesOf } from '@/lib/summaries/takes'

type Props = {
  desk: Desk
  /** Whether a point takes other things than the template usually does. */
  differs: boolean
  words: Messages['composer']
  onTemplate: (template: Template) => void
}

/** Which kind of document it becomes, and an offer to take of all points what that kind usually takes. */
export function TemplateField({ desk, differs, words, onTemplate }: Props) {
  const usual = takesOf[desk.template].map((take) => words.take[take]).join(words.and)
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{words.template}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {templates.map((template) => (
          <label
            key={template}
            className="touch flex cursor-pointer items-start gap-2 rounded-md border border-line-strong/60 bg-surface px-3 py-2 has-checked:border-jade has-checked:bg-jade-soft"
          >
            <input
              type="radio"
              name="template"
              value={template}
              checked={desk.template === template}
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
      {differs ? (
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
          <span>
            {words.usualText}
            {usual}
          </span>
          <StepButton step="usual">{words.usual}</StepButton>
        </div>
      ) : null}
    </fieldset>
  )
}
