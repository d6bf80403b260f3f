'use client'

import { type ComponentType, type FormEvent, lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Aside } from '@/components/summaries/aside'
import { type Choice, compositionOf, type Desk, deskOf, type Work } from '@/components/summaries/composition'
import type { FailureProps } from '@/components/summaries/failure'
import type { KeeperProps } from '@/components/summaries/keeper'
import { Later } from '@/components/summaries/later'
import { OutlineEditor } from '@/components/summaries/outline-editor'
import type { PickerProps } from '@/components/summaries/picker'
import { SaveBar } from '@/components/summaries/save-bar'
import type { StandingProps, Stood } from '@/components/summaries/standing'
import { TemplateField } from '@/components/summaries/template-field'
import { loadWork, useDesk } from '@/components/summaries/use-desk'
import { useLeft } from '@/components/summaries/use-left'
import { useLive, useWide } from '@/components/summaries/use-live'
import { useSaving } from '@/components/summaries/use-saving'
import type { ActionState, FormAction } from '@/components/ui/action-form'
import { classNames } from '@/components/ui/class-names'
import { Input, Textarea } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { type Take, takesOf } from '@/lib/summaries/takes'

type Props = {
  action: FormAction
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  locale: Locale
  choices: Choice[]
  /** A new summary has version 0. */
  initial: { id: string; version: number; desk: Desk }
  /** The report that a new summary is about. */
  report?: string
  /** Where its draft is kept; with the person's id, as machines are shared. */
  place: string
}

/** Each is loaded when there is need of it. */
const Picker = lazy<ComponentType<PickerProps>>(() => import('@/components/summaries/picker'))
const Standing = lazy<ComponentType<StandingProps>>(() => import('@/components/summaries/standing'))
const Failure = lazy<ComponentType<FailureProps>>(() => import('@/components/summaries/failure'))
const Keeper = lazy<ComponentType<KeeperProps>>(() =>
  import('@/components/summaries/keeper').catch(() => ({ default: () => null })),
)

/**
 * Writes a summary. Every button is a submit button that the server understands as well, so composing works without
 * JavaScript; with it, all but saving happens at once.
 */
export function Composer({ action, words, kinds, locale, choices, initial, report, place }: Props) {
  const byId = useMemo(() => new Map(choices.map((choice) => [choice.id, choice])), [choices])
  const live = useLive()
  const wide = useWide()
  const [preview, setPreview] = useState<boolean | null>(null)
  const previewed = live && (preview ?? wide)
  const saving = useSaving(action, words)
  const { state } = saving
  const answered = state.result as { desk?: Desk } | undefined
  const { desk, said, change, step } = useDesk(answered?.desk ?? initial.desk, byId, words)
  const [base, setBase] = useState<Work>({ ...initial, composition: compositionOf(initial.desk) })
  const [named, setNamed] = useState({ id: initial.id, version: initial.version })
  const [picking, setPicking] = useState(desk.parts.length === 0 || isPicking(desk))
  const composition = compositionOf(desk)
  const dirty = JSON.stringify(composition) !== JSON.stringify(base.composition)
  const left = useLeft(place)
  const current = stoodIn(state)
  const sent = answered?.desk?.parts ?? desk.parts
  const errors = useMemo(() => partErrors(state.fields ?? {}, sent), [state.fields, sent])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const pressed = submitter instanceof HTMLButtonElement ? submitter : null
    if (pressed?.getAttribute('aria-disabled') === 'true') return
    const verb = pressed?.value ?? 'stay'
    if (verb === 'save') return saving.save(new FormData(event.currentTarget, pressed))
    const shown = new FormData(event.currentTarget).getAll('shown').map(String)
    void step(verb, shown)
  }

  const onText = useCallback(
    (id: string, text: string) =>
      change((now) => ({
        parts: now.parts.map((part) => (part.id === id && part.kind !== 'point' ? { ...part, text } : part)),
      })),
    [change],
  )
  const onTakes = useCallback(
    (id: string, takes: Take[]) =>
      change((now) => ({
        parts: now.parts.map((part) => (part.id === id && part.kind === 'point' ? { ...part, takes } : part)),
      })),
    [change],
  )
  const usual = takesOf[desk.template].join()
  const points = desk.parts.filter((part) => part.kind === 'point' && byId.has(part.takeawayId))
  const differs = points.some((part) => part.kind === 'point' && part.takes.join() !== usual)

  return (
    <form
      action={saving.sendPlain}
      onSubmit={submit}
      noValidate
      onFocus={loadWork}
      onPointerEnter={loadWork}
      className={classNames(
        'grid gap-x-8 gap-y-6',
        (previewed || current) && 'xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start',
      )}
    >
      {/* What Enter in a field presses. */}
      <button type="submit" name="step" value="stay" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="id" value={named.id} />
      <input type="hidden" name="version" value={current?.version ?? named.version} />
      {report ? <input type="hidden" name="report" value={report} /> : null}
      <input type="hidden" name="outline" value={JSON.stringify(desk.parts)} />
      <input type="hidden" name="removed" value={desk.removed ? JSON.stringify(desk.removed.part) : ''} />
      <input type="hidden" name="removedAt" value={desk.removed?.at ?? ''} />
      {current ? (
        <div className="xl:sticky xl:top-17 xl:col-start-2 xl:row-start-1">
          <Later live={live}>
            <Standing
              current={current}
              choices={byId}
              lang={locale}
              words={words}
              href={`/summaries/${named.id}/edit`}
              onTake={(theirs) => {
                const { version } = current
                change(deskOf(theirs))
                setNamed({ id: named.id, version })
                setBase({ id: named.id, version, composition: compositionOf(theirs) })
                saving.forget()
              }}
            />
          </Later>
        </div>
      ) : null}
      <div className="flex min-w-0 flex-col gap-6 xl:col-start-1 xl:row-start-1">
        {state.status === 'failed' && !current ? (
          <Later live={live}>
            <Failure {...{ state, sent, words }} choices={byId} />
          </Later>
        ) : null}
        {live && (dirty || left) ? (
          <Suspense>
            <Keeper
              {...{ place, base, words }}
              work={{ ...named, composition }}
              saved={saving.saved}
              failed={state.status === 'failed'}
              restore={({ composition, id, version }) => {
                change(composition)
                setNamed({ id, version })
              }}
            />
          </Suspense>
        ) : null}
        <Input
          name="title"
          label={words.name}
          required
          maxLength={200}
          error={state.fields?.title}
          value={desk.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TemplateField
          desk={desk}
          differs={differs}
          words={words}
          onTemplate={(template) => change({ template })}
        />
        <Textarea
          name="intro"
          label={words.intro}
          hint={words.markdownHint}
          rows={3}
          maxLength={50000}
          error={state.fields?.intro}
          value={desk.intro}
          onChange={(event) => change({ intro: event.target.value })}
        />
        <section aria-labelledby="outline">
          <h2 id="outline" className="text-lg">
            {words.outline}
          </h2>
          {live && desk.parts.length > 1 ? (
            <p className="mb-2 text-ink-3 text-sm">{words.outlineHint}</p>
          ) : null}
          <OutlineEditor
            {...{ desk, live, words, kinds, onText, onTakes }}
            choices={byId}
            lang={locale}
            errors={errors}
            onStep={step}
          />
          <p role="status" className="sr-only">
            {said}
          </p>
        </section>
        <details
          open={picking}
          onToggle={(event) => setPicking(event.currentTarget.open)}
          className="border-line border-t pt-3"
        >
          <summary className="font-semibold text-lg">{words.pick}</summary>
          {picking || !live ? (
            <div className="mt-3">
              <Later live={live}>
                <Picker {...{ desk, choices, live, words, kinds }} onChange={change} />
              </Later>
            </div>
          ) : null}
        </details>
        <Textarea
          name="closing"
          label={words.closing}
          rows={3}
          maxLength={50000}
          error={state.fields?.closing}
          value={desk.closing}
          onChange={(event) => change({ closing: event.target.value })}
        />
        <SaveBar
          submit={named.version === 0 ? words.create : words.save}
          pending={saving.pending}
          dirty={live && dirty && !saving.saved}
          {...{ live, previewed, words }}
          onPreview={() => setPreview(!previewed)}
        />
      </div>
      {previewed && !current ? (
        <div className="min-w-0 xl:sticky xl:top-17 xl:col-start-2 xl:row-start-1">
          <Aside composition={composition} locale={locale} words={words} />
        </div>
      ) : null}
    </form>
  )
}

/** Without JavaScript each step comes back as a new page, where picking goes on. */
function isPicking({ filter, ticked }: Desk): boolean {
  return ticked.length > 0 || Object.values(filter).some(Boolean)
}

/** Of a conflict what stands now; null of any other answer. */
function stoodIn({ status, detail }: ActionState): Stood | null {
  const found = status === 'failed' ? (detail as Partial<Stood> | undefined) : undefined
  return typeof found?.version === 'number' ? (found as Stood) : null
}

/** What is wrong with parts, by their ids; paths are those of the outline that was sent. */
function partErrors(fields: Record<string, string>, sent: Desk['parts']): Map<string, string> {
  const faults = Object.entries(fields).flatMap(([path, message]) => {
    const part = sent[Number(/^outline\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)]
    return part ? [[part.id, message] as const] : []
  })
  return new Map(faults)
}
