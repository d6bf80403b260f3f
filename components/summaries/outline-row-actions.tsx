import { StepButton } from '@/components/summaries/step-button'
import { buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import type { Messages } from '@/lib/i18n/messages'

/** What can be done with one row: move it, raise and lower a heading, add beside it, take it out. */
export function OutlineRowActions({
  id,
  name,
  level,
  first,
  last,
  words,
}: {
  id: string
  name: string
  /** Of a heading. */
  level?: number
  first: boolean
  last: boolean
  words: Messages['composer']
}) {
  const additions = [
    [`heading:${id}:above`, words.headingAbove],
    [`text:${id}:above`, words.textAbove],
    [`heading:${id}`, words.headingBelow],
    [`text:${id}`, words.textBelow],
  ] as const
  return (
    <div className="flex items-center text-ink-3">
      {level === undefined ? null : (
        <>
          <StepButton
            step={`out:${id}`}
            icon="previous"
            label={`${words.promote} ${name}`}
            disabled={level === 1}
          />
          <StepButton
            step={`in:${id}`}
            icon="next"
            label={`${words.demote} ${name}`}
            disabled={level === 3}
          />
        </>
      )}
      <StepButton step={`up:${id}`} icon="up" label={`${words.up} ${name}`} disabled={first} />
      <StepButton step={`down:${id}`} icon="down" label={`${words.down} ${name}`} disabled={last} />
      <Menu
        trigger={<Icon name="plus" />}
        label={`${words.insert} ${name}`}
        triggerClassName={classNames(
          buttonClass({ variant: 'quiet', size: 'small' }),
          'touch-square cursor-pointer px-1.5',
        )}
      >
        {additions.map(([step, label]) => (
          <button
            key={step}
            type="submit"
            name="step"
            value={step}
            formNoValidate
            className={classNames(menuItemClass, 'text-sm')}
          >
            {label}
          </button>
        ))}
      </Menu>
      <StepButton step={`remove:${id}`} icon="close" label={`${words.remove} ${name}`} />
    </div>
  )
}
