import { buttonClass } from '@/components/ui/button'

/** A search as a GET form: shareable, and without JavaScript. */
export function SearchField({
  action,
  name = 'q',
  label,
  submit,
  value,
  placeholder,
}: {
  action?: string
  name?: string
  label: string
  submit: string
  value?: string
  placeholder?: string
}) {
  return (
    <search>
      <form action={action} method="get" className="flex gap-2">
        <input
          type="search"
          name={name}
          aria-label={label}
          defaultValue={value}
          placeholder={placeholder ?? label}
          maxLength={100}
          className="touch min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink placeholder:text-ink-3"
        />
        <button type="submit" className={buttonClass({ size: 'small' })}>
          {submit}
        </button>
      </form>
    </search>
  )
}
