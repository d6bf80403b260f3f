'use client'

import { type ComponentType, type FormEvent, lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { DraftNoticesProps } from '@/components/discussion/draft-notices'
import { Aside } from '@/components/summaries/aside'
import { type Choice, compositionOf, type Desk, deskOf } from '@/components/summaries/composition'
import { Failure } from '@/components/summaries/failure'
import { faultsOf } from '@/components/summaries/faults'
import { OutlineEditor } from '@/components/summaries/outline-editor'
import { mostShown, offered } from '@/components/summaries/pick'
import { Picker } from '@/components/summaries/picker'
import { SaveBar } from '@/components/summaries/save-bar'
import { Standing, standing } from '@/components/summaries/standing'
import { TemplateField } from '@/components/summaries/template-field'
import { useDesk } from '@/components/summaries/use-desk'
import { useKept, type Work } from '@/components/summaries/use-kept'
import { useLive, useWide } from '@/components/summaries/use-live'
import { useSaving } from '@/components/summaries/use-saving'
import type { FormAction } from '@/components/ui/action-form'
import { classNames } from '@/components/ui/class-names'
import { Input, Textarea } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { Take } from '@/lib/summaries/takes'
import { takesOf } from '@/lib/summaries/takes'

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

const DraftNotices = lazy<ComponentType<DraftNoticesProps>>(() =>
  import('@/components/discussion/draft-notices').catch(() => ({ default: () => null })),
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
  const saving = useSaving(action, words, () => kept.settle())
  const { state } = saving
  const answered = state.result as { desk?: Desk } | undefined
  const { desk, said, change, step } = useDesk(answered?.desk ?? initial.desk, byId, words)
  const [base, setBase] = useState<Work>({ ...initial, composition: compositionOf(initial.desk) })
  const [named, setNamed] = useState({ id: initial.id, version: initial.version })
  const composition = compositionOf(desk)
  const kept = useKept(place, base, { ...named, composition }, ({ composition, id, version }) => {
    change(composition)
    setNamed({ id, version })
  })
  const current = state.status === 'failed' ? standing(state.detail) : null
  const sent = answered?.desk?.parts ?? desk.parts
  const { list, byPart } = useMemo(
    () => faultsOf(state.fields ?? {}, sent, byId, words),
    [state.fields, sent, byId, words],
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const pressed = submitter instanceof HTMLButtonElement ? submitter : null
    if (pressed?.getAttribute('aria-disabled') === 'true') return
    const verb = pressed?.value ?? 'stay'
    if (verb === 'save') return saving.save(new FormData(event.currentTarget, pressed))
    const shown = verb === 'tick' ? offered(choices, desk.parts, desk.filter).slice(0, mostShown) : []
    step(
      verb,
      shown.map((choice) => choice.id),
    )
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
  const notices = kept.restored || kept.other !== null || !kept.kept

  return (
    <form
      action={saving.sendPlain}
      onSubmit={submit}
      noValidate
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
          <Standing
            current={current}
            choices={byId}
            lang={locale}
            words={words}
            href={`/summaries/${named.id}/edit`}
            onTake={() => {
              const { version, ...theirs } = current
              change(deskOf(theirs))
              setNamed({ id: named.id, version })
              setBase({ id: named.id, version, composition: compositionOf(theirs) })
              saving.forget()
            }}
          />
        </div>
      ) : null}
      <div className="flex min-w-0 flex-col gap-6 xl:col-start-1 xl:row-start-1">
        {state.status === 'failed' && !current ? (
          <Failure state={state} faults={list} kept={kept.kept} words={words} />
        ) : null}
        {notices ? (
          <Suspense>
            <DraftNotices draft={kept} words={words.draft} />
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
            errors={byPart}
            onStep={step}
          />
          <p role="status" className="sr-only">
            {said}
          </p>
        </section>
        <details open={desk.parts.length === 0 || undefined} className="border-line border-t pt-3">
          <summary className="font-semibold text-lg">{words.pick}</summary>
          <div className="mt-3">
            <Picker {...{ desk, choices, live, words, kinds }} onChange={change} />
          </div>
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
          dirty={live && kept.dirty}
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
