import { fieldId } from '@/components/ui/field-frame'
import { Notice } from '@/components/ui/notice'

/** What is wrong with a form, read out when it appears; each named fault leads to its field. */
export function FormError({
  message,
  faults,
}: {
  message?: string
  faults?: { name: string; label: string; message: string; id?: string }[]
}) {
  if (!message && !faults?.length) return null
  return (
    <Notice tone="danger">
      {message}
      {faults?.length ? (
        <ul className="mt-1 flex flex-col gap-0.5">
          {faults.map((fault) => (
            <li key={fault.id ?? fault.name}>
              <a href={`#${fieldId(fault.name, fault.id)}`} className="underline underline-offset-4">
                {fault.label}
              </a>
              <span className="text-ink-2"> {fault.message}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
