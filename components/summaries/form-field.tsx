import { type SummaryForm, summaryForms } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  chosen: SummaryForm
  words: Messages['composer']
  onForm: (form: SummaryForm) => void
}

/** Whether the paper is to be handed in, or is one for the work room. */
export function FormField({ chosen, words, onForm }: Props) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{words.form}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {summaryForms.map((form) => (
          <label key={form} className="touch flex cursor-pointer items-start gap-2">
            <input
              type="radio"
              name="form"
              value={form}
              checked={chosen === form}
              onChange={() => onForm(form)}
              className="mt-1 size-4 shrink-0"
            />
            <span>
              <span className="font-medium">{words.forms[form].name}</span>
              <span className="ms-2 text-ink-2 text-sm">{words.forms[form].text}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
