'use client'

import {
  type ComponentType,
  type FormEvent,
  lazy,
  Suspense,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Choice, compositionOf, type Desk, type Work } from '@/components/summaries/composition'
import type { KeeperProps } from '@/components/summaries/keeper'
import { Later } from '@/components/summaries/later'
import { OutlineEditor } from '@/components/summaries/outline-editor'
import type { PagesPaneProps } from '@/components/summaries/pages-pane'
import type { PickerProps } from '@/components/summaries/picker'
import { SaveBar } from '@/components/summaries/save-bar'
import { TemplateField } from '@/components/summaries/template-field'
import type { TroubleProps } from '@/components/summaries/trouble'
import { prepareWork, useDesk } from '@/components/summaries/use-desk'
import { useHere } from '@/components/summaries/use-here'
import { useSaving } from '@/components/summaries/use-saving'
import type { UsualOfferProps } from '@/components/summaries/usual-offer'
import type { FormAction } from '@/components/ui/action-form'
import { classNames } from '@/components/ui/class-names'
import { Input, Textarea } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { Take } from '@/lib/summaries/takes'

type Props = {
  action: FormAction
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  locale: Locale
  choices: Choice[]
  /** There are more points than can be chosen. */
  more: boolean
  /** A new summary has version 0. */
  initial: { id: string; version: number; desk: Desk }
  /** The report that a new summary is about. */
  report?: string
  /** Where its draft is kept; with the person's id, as machines are shared. */
  place: string
}

const none = {}

/** Each is loaded when there is need of it. */
const Picker = lazy<ComponentType<PickerProps>>(() => import('@/components/summaries/picker'))
const Trouble = lazy<ComponentType<TroubleProps>>(() => import('@/components/summaries/trouble'))
const UsualOffer = lazy<ComponentType<UsualOfferProps>>(() => import('@/components/summaries/usual-offer'))
const PagesPane = lazy<ComponentType<PagesPaneProps>>(() =>
  import('@/components/summaries/pages-pane').catch(() => ({ default: () => null })),
)
const Keeper = lazy<ComponentType<KeeperProps>>(() =>
  import('@/components/summaries/keeper').catch(() => ({ default: () => null })),
)

/**
 * Writes a summary. Every button is a submit button that the server understands as well, so composing works without
 * JavaScript; with it, all but saving happens at once.
 */
export function Composer({ action, words, kinds, locale, choices, more, initial, report, place }: Props) {
  const byId = useMemo(() => new Map(choices.map((choice) => [choice.id, choice])), [choices])
  const here = useHere(place)
  const live = here !== null
  const [preview, setPreview] = useState<boolean | null>(null)
  const previewed = preview ?? here?.wide ?? false
  const settle = useRef<() => void>(null)
  const saving = useSaving(action, words, settle)
  const { state } = saving
  const answered = state.result as { desk?: Desk } | undefined
  const form = useRef<HTMLFormElement>(null)
  const { desk, said, change, step, working } = useDesk(answered?.desk ?? initial.desk, form, byId, words)
  const [base, setBase] = useState<Work>({ ...initial, composition: compositionOf(initial.desk) })
  const [named, setNamed] = useState({ id: initial.id, version: initial.version })
  // Without JavaScript each step comes back as a new page, where picking goes on.
  const [picking, setPicking] = useState(desk.parts.length === 0 || answered !== undefined)
  const composition = compositionOf(desk)
  const dirty = JSON.stringify(composition) !== JSON.stringify(base.composition)
  // Once there was something to keep, only what keeps it can forget it again.
  const [keeping, setKeeping] = useState(false)
  if (dirty && !keeping) setKeeping(true)
  const failed = state.status === 'failed'
  /** Of a conflict, the version that stands now. */
  const stands = failed ? (state.detail as { version?: number } | undefined)?.version : undefined
  const sent = answered?.desk?.parts ?? desk.parts

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const pressed = submitter instanceof HTMLButtonElement ? submitter : null
    if (pressed?.getAttribute('aria-disabled') === 'true') return
    const verb = pressed?.value ?? 'stay'
    if (verb === 'save') {
      const save = () => form.current && saving.save(new FormData(form.current, pressed))
      // A step that is still under way is to be saved as well.
      return working.current ? void working.current.then(() => setTimeout(save)) : save()
    }
    const shown = new FormData(event.currentTarget).getAll('shown').map(String)
    step(verb, shown)
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
  const trouble = failed ? (
    <Later live={live}>
      <Trouble
        {...{ state, sent, locale, words }}
        id={named.id}
        choices={byId}
        onTake={(composition) => {
          const theirs = { id: named.id, version: stands ?? named.version, composition }
          change({ ...composition, removed: null })
          setNamed(theirs)
          setBase(theirs)
          saving.forget()
        }}
      />
    </Later>
  ) : null
  const beside = 'min-w-0 xl:col-start-2 xl:row-start-1 xl:self-stretch'

  return (
    <form
      ref={form}
      action={saving.sendPlain}
      onSubmit={submit}
      noValidate
      onFocus={prepareWork}
      onPointerEnter={prepareWork}
      className={classNames(
        'grid gap-x-8 gap-y-6',
        (previewed || Boolean(stands)) && 'xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start',
      )}
    >
      {/* What Enter in a field presses. */}
      <button type="submit" name="step" value="stay" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="id" value={named.id} />
      <input type="hidden" name="version" value={stands ?? named.version} />
      {report ? <input type="hidden" name="report" value={report} /> : null}
      <input type="hidden" name="outline" value={JSON.stringify(desk.parts)} />
      <input type="hidden" name="removed" value={desk.removed ? JSON.stringify(desk.removed.part) : ''} />
      <input type="hidden" name="removedAt" value={desk.removed?.at ?? ''} />
      {stands ? <div className={beside}>{trouble}</div> : null}
      <div className="flex min-w-0 flex-col gap-6 xl:col-start-1 xl:row-start-1">
        {stands ? null : trouble}
        {live && (keeping || here.left) ? (
          <Suspense>
            <Keeper
              {...{ place, base, words }}
              work={{ ...named, composition }}
              settle={settle}
              failed={failed}
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
        <TemplateField chosen={desk.template} words={words} onTemplate={(template) => change({ template })}>
          {desk.parts.length > 0 ? (
            <Later live={live}>
              <UsualOffer desk={desk} choices={byId} words={words} />
            </Later>
          ) : null}
        </TemplateField>
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
            {...{ desk, live, sent, words, kinds, onText, onTakes }}
            choices={byId}
            lang={locale}
            fields={state.fields ?? none}
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
                <Picker {...{ desk, choices, more, live, words, kinds }} onChange={change} />
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
          dirty={live && dirty}
          {...{ live, previewed, words }}
          onPreview={() => setPreview(!previewed)}
        />
      </div>
      {previewed && !stands ? (
        <div className={beside}>
          {desk.parts.length > 0 || /\S/.test(desk.intro + desk.closing) ? (
            <Suspense fallback={words.pages.loading}>
              <PagesPane {...{ composition, locale, words }} id={named.version > 0 ? named.id : undefined} />
            </Suspense>
          ) : (
            <p className="grid aspect-[210/297] place-content-center border border-line text-ink-3 text-sm">
              {words.pages.empty}
            </p>
          )}
        </div>
      ) : null}
    </form>
  )
}
