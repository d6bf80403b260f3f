import { buttonClass } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'

/** A search as a GET form: shareable, and without JavaScript. */
export function SearchField({
  action,
  name = 'q',
  label,
  submit,
  value,
  hidden,
}: {
  action?: string
  name?: string
  label: string
  submit: string
  value?: string
  /** What else belongs to the address (the filters in force). */
  hidden?: Record<string, string | undefined>
}) {
  return (
    <search>
      <form action={action} method="get" className="flex">
        <HiddenFields values={hidden} />
        <input
          type="search"
          name={name}
          aria-label={label}
          defaultValue={value}
          placeholder={label}
          maxLength={100}
          className="touch min-h-8 min-w-0 flex-1 rounded-s-md border border-line-strong bg-surface px-3 py-1 text-ink text-sm focus-visible:z-10"
        />
        <button
          type="submit"
          aria-label={submit}
          title={submit}
          className={`${buttonClass({ size: 'small' })} touch-square -ms-px rounded-s-none border-line-strong`}
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}
