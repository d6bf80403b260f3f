import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon, type IconName } from '@/components/ui/icon'

/** A button that sends a step with the form; with JavaScript the form carries it out itself. */
export function StepButton({
  step,
  icon,
  label,
  id,
  disabled,
  children,
  className,
}: {
  step: string
  icon?: IconName
  /** Its name, where it shows only an icon. */
  label?: string
  id?: string
  /** It would do nothing; it stays where it is, so that the focus does too. */
  disabled?: boolean
  children?: ReactNode
  className?: string
}) {
  const bare = children === undefined
  return (
    <Button
      type="submit"
      id={id}
      name="step"
      value={step}
      formNoValidate
      size="small"
      variant={bare ? 'quiet' : 'secondary'}
      aria-label={label}
      title={bare ? label : undefined}
      aria-disabled={disabled || undefined}
      className={classNames(bare && 'touch-square px-1.5', 'aria-disabled:opacity-40', className)}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Button>
  )
}
