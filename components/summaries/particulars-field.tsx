import { Input } from '@/components/ui/field'
import { type Particulars, particularFields, type SummaryTemplate } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'
import { particularField } from '@/lib/summaries/outline/fields'

type Props = {
  template: SummaryTemplate
  particulars: Particulars
  errors: Record<string, string>
  words: Messages['composer']
  onParticulars: (particulars: Particulars) => void
}

/** Who signs the paper and when, and what else stands at its head and foot; those of other templates are kept. */
export function ParticularsField({ template, particulars, errors, words, onParticulars }: Props) {
  const fields = particularFields[template]
  const kept = Object.entries(particulars).filter(([name]) => !fields.some((field) => field === name))
  const wide = (field: string) => ['present', 'attending', 'absent'].includes(field)
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{words.particulars[template]}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map((field) => (
          <div key={field} className={wide(field) ? 'sm:col-span-2 lg:col-span-3' : undefined}>
            <Input
              name={particularField(field)}
              label={words.particularNames[field]}
              type={field === 'date' ? 'date' : 'text'}
              maxLength={500}
              placeholder={field === 'unit' ? words.unitPlaceholder : undefined}
              error={errors[`particulars.${field}`]}
              value={particulars[field] ?? ''}
              onChange={(event) => onParticulars({ ...particulars, [field]: event.target.value })}
            />
          </div>
        ))}
      </div>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={particularField(name)} value={value} />
      ))}
    </fieldset>
  )
}
