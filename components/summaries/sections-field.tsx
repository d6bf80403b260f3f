import { useState } from 'react'
import { StepButton } from '@/components/summaries/step-button'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/control-class'
import type { Messages } from '@/lib/i18n/messages'
import { type Assignment, assignmentFields, assignmentLimits } from '@/lib/summaries/outline/assignment'
import type { PartFields } from '@/lib/summaries/outline/editor-state'
import { assignmentField, partTextField, sectionField } from '@/lib/summaries/outline/fields'
import { type PointSection, pointSections } from '@/lib/summaries/sections'

type Props = {
  id: string
  chosen: PointSection[]
  /** What is said instead of its conclusions and discussion. */
  wording: string
  /** Where the template says who takes the lead and by when: what is said so far. */
  assignment: Assignment | null
  live: boolean
  words: Messages['composer']
  onPart: (id: string, fields: PartFields) => void
}

/** What of a point goes into the document, said in one line and unfolded to be changed. */
export function SectionsField({ id, chosen, wording, assignment, live, words, onPart }: Props) {
  const [open, setOpen] = useState(false)
  const line = chosen.map((section) => words.sectionNames[section]).join(words.and) || words.sectionsNone
  const toggle = (section: PointSection) =>
    onPart(id, { sections: pointSections.filter((one) => (one === section) !== chosen.includes(one)) })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="text-sm">
      <summary className="touch w-fit py-0.5 text-ink-3 hover:text-ink-2">
        {words.sections}
        <span className="ms-2 text-ink-2">{line}</span>
        {wording.trim() ? <span className="ms-2 font-medium text-warm">{words.reworded}</span> : null}
        {assignment?.leadUnit || assignment?.deadline ? (
          <span className="ms-2 text-ink-2">
            {[assignment.leadUnit, assignment.deadline].filter(Boolean).join(words.and)}
          </span>
        ) : null}
      </summary>
      {open || !live ? (
        <div className="mt-1 mb-2 flex flex-col items-start gap-2 border-line border-s-2 ps-3">
          <input type="hidden" name="laid" value={id} />
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {pointSections.map((section) => (
              <label key={section} className="touch inline-flex min-h-6 items-center gap-1.5">
                <input
                  type="checkbox"
                  name={sectionField(id)}
                  value={section}
                  checked={chosen.includes(section)}
                  onChange={() => toggle(section)}
                  className="size-4 shrink-0"
                />
                {words.sectionNames[section]}
              </label>
            ))}
          </div>
          <label className="flex w-full flex-col gap-1">
            {words.wording}
            <textarea
              id={`text-${id}`}
              name={partTextField(id)}
              value={wording}
              placeholder={words.wordingPlaceholder}
              rows={2}
              maxLength={20000}
              onChange={(event) => onPart(id, { text: event.target.value || undefined })}
              className={classNames(controlClass, 'field-sizing-content max-h-[40dvh] min-h-14 py-1.5')}
            />
          </label>
          {assignment ? (
            <div className="grid w-full gap-x-4 gap-y-2 sm:grid-cols-2">
              {assignmentFields.map((field) => (
                <label key={field} className="flex flex-col gap-1">
                  {words.assignment[field]}
                  <input
                    name={assignmentField(field, id)}
                    value={assignment[field] ?? ''}
                    placeholder={words.assignmentPlaceholders[field]}
                    maxLength={assignmentLimits[field]}
                    onChange={(event) => onPart(id, { [field]: event.target.value || undefined })}
                    className={controlClass}
                  />
                </label>
              ))}
            </div>
          ) : null}
          <StepButton step={`sections:${id}`}>{words.applySectionsToAll}</StepButton>
        </div>
      ) : null}
    </details>
  )
}
