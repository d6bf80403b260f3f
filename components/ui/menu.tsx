import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type Props = {
  /** What the button shows. */
  trigger: ReactNode
  /** Its name, where the trigger is only an icon. */
  label?: string
  align?: 'start' | 'end'
  /** On a phone it lies at the foot of the window, where it is whole wherever its button is; the main menu hangs from its bar. */
  anchored?: boolean
  triggerClassName?: string
  className?: string
  children: ReactNode
}

/** A button that unfolds links, buttons and forms. It is a <details>, so it opens without JavaScript too; MenuKeys closes it. */
export function Menu({
  trigger,
  label,
  align = 'end',
  anchored,
  triggerClassName,
  className,
  children,
}: Props) {
  return (
    <details data-menu="" className="group/menu relative">
      <summary aria-label={label} className={classNames('bare', triggerClassName)}>
        {trigger}
      </summary>
      <div
        className={classNames(
          'absolute top-full z-30 mt-1.5 min-w-48 rounded-md border border-line bg-surface p-1.5 shadow-raised',
          align === 'end' ? 'end-0' : 'start-0',
          anchored
            ? undefined
            : 'max-sm:fixed max-sm:inset-x-3 max-sm:top-auto max-sm:bottom-[calc(var(--foot)+0.75rem)]',
          className,
        )}
      >
        {children}
      </div>
    </details>
  )
}
