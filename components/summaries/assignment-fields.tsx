import { controlClass } from '@/components/ui/control-class'
import type { Messages } from '@/lib/i18n/messages'
import { type Assignment, assignmentFields, assignmentLimits } from '@/lib/summaries/outline/assignment'
import type { PartFields } from '@/lib/summaries/outline/editor-state'
import { assignmentField } from '@/lib/summaries/outline/fields'

type Props = {
  id: string
  assignment: Assignment
  words: Messages['composer']
  onPart: (id: string, fields: PartFields) => void
}

/** Who takes the lead in what was agreed on a point, and by when. */
export function AssignmentFields({ id, assignment, words, onPart }: Props) {
  return (
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
  )
}
