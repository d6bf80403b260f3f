import { buttonClass } from '@/components/ui/button'

/** What to do first, for whoever is new; `dismiss` has it gone for good. */
export function FirstSteps({
  title,
  steps,
  dismiss,
  dismissLabel,
}: {
  title: string
  steps: { href: string; label: string }[]
  dismiss: () => Promise<void>
  dismissLabel: string
}) {
  return (
    <section
      aria-labelledby="first-steps"
      className="no-print mb-8 flex flex-wrap items-baseline gap-x-8 gap-y-1 rounded-md border border-line bg-surface px-4 py-3"
    >
      <h2 id="first-steps" className="text-lg">
        {title}
      </h2>
      <ol className="flex min-w-[min(100%,16rem)] flex-1 list-decimal flex-wrap gap-x-8 gap-y-1 ps-5">
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href} className="link">
              {step.label}
            </a>
          </li>
        ))}
      </ol>
      <form action={dismiss}>
        <button type="submit" className={buttonClass({ size: 'small' })}>
          {dismissLabel}
        </button>
      </form>
    </section>
  )
}
