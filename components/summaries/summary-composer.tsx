'use client'

import { type FormEvent, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { ChoiceField } from '@/components/summaries/choice-field'
import { OutlineEditor } from '@/components/summaries/outline-editor'
import { ParticularsField } from '@/components/summaries/particulars-field'
import { SaveBar } from '@/components/summaries/save-bar'
import { useHydrated } from '@/components/summaries/use-hydrated'
import { preloadReducer, useOutlineEditor } from '@/components/summaries/use-outline-editor'
import { useSave } from '@/components/summaries/use-save'
import type { FormAction } from '@/components/ui/action-state'
import { classNames } from '@/components/ui/class-names'
import { Input, Textarea } from '@/components/ui/field'
import { lateComponent } from '@/components/ui/late-component'
import { LazyBoundary } from '@/components/ui/lazy-boundary'
import { summaryForms, summaryTemplates } from '@/lib/documents/summary-content'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import {
  type EditorPart,
  type EditorState,
  type PartFields,
  type PointChoice,
  type SavedDraft,
  toComposition,
} from '@/lib/summaries/outline/editor-state'

type Props = {
  action: FormAction
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  locale: Locale
  choices: PointChoice[]
  /** There are more points than can be chosen. */
  more: boolean
  /** A new summary has version 0. */
  initial: { id: string; version: number; editor: EditorState }
  /** The report that a new summary is about. */
  report?: string
  /** Where its draft is kept; with the person's id, as machines are shared. */
  draftKey: string
}

const none = {}

/** Each is loaded when there is need of it. */
const PointPicker = lateComponent(() => import('@/components/summaries/point-picker'))
const SaveError = lateComponent(() => import('@/components/summaries/save-error'))
const DefaultSections = lateComponent(() => import('@/components/summaries/default-sections'))
const PagePreview = lateComponent(() => import('@/components/summaries/page-preview'))
const Autosave = lateComponent(() => import('@/components/drafts/autosave'))

/**
 * Writes a summary. Every button is a submit button that the server understands as well, so composing works without
 * JavaScript; with it, all but saving happens at once.
 */
export function SummaryComposer({
  action,
  words,
  kinds,
  locale,
  choices,
  more,
  initial,
  report,
  draftKey: place,
}: Props) {
  const byId = useMemo(() => new Map(choices.map((choice) => [choice.id, choice])), [choices])
  const hydrated = useHydrated(place)
  const live = hydrated !== null
  const [preview, setPreview] = useState<boolean | null>(null)
  const previewed = preview ?? hydrated?.wide ?? false
  const onSaved = useRef<() => void>(null)
  const saving = useSave(action, words, onSaved)
  const { state } = saving
  const returned = state.result as { editor?: EditorState } | undefined
  const form = useRef<HTMLFormElement>(null)
  const { editor, announcement, change, step, working } = useOutlineEditor(
    returned?.editor ?? initial.editor,
    form,
    byId,
    words,
  )
  const [base, setBase] = useState<SavedDraft>({ ...initial, composition: toComposition(initial.editor) })
  const [target, setTarget] = useState({ id: initial.id, version: initial.version })
  // Without JavaScript each step comes back as a new page, where picking goes on.
  const [picking, setPicking] = useState(editor.parts.length === 0 || returned !== undefined)
  const composition = toComposition(editor)
  const dirty = JSON.stringify(composition) !== JSON.stringify(base.composition)
  // Once there was something to keep, only what keeps it can forget it again.
  const [autosaving, setAutosaving] = useState(false)
  if (dirty && !autosaving) setAutosaving(true)
  const failed = state.status === 'failed'
  /** Of a conflict, the version that stands now. */
  const currentVersion = failed ? (state.detail as { version?: number } | undefined)?.version : undefined
  const sent = returned?.editor?.parts ?? editor.parts

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

  const onPart = useCallback(
    (id: string, fields: PartFields) =>
      change((now) => ({
        parts: now.parts.map((part) => (part.id === id ? ({ ...part, ...fields } as EditorPart) : part)),
      })),
    [change],
  )
  const saveError = failed ? (
    <LazyBoundary live={live}>
      <SaveError
        {...{ state, sent, locale, words }}
        id={target.id}
        choices={byId}
        onTake={(composition) => {
          const theirs = { id: target.id, version: currentVersion ?? target.version, composition }
          change({ ...composition, removed: null })
          setTarget(theirs)
          setBase(theirs)
          saving.reset()
        }}
      />
    </LazyBoundary>
  ) : null
  const beside = 'min-w-0 xl:col-start-2 xl:row-start-1 xl:self-stretch'

  return (
    <form
      ref={form}
      action={saving.sendPlain}
      onSubmit={submit}
      noValidate
      onFocus={preloadReducer}
      onPointerEnter={preloadReducer}
      className={classNames(
        'grid gap-x-8 gap-y-6',
        (previewed || Boolean(currentVersion)) && 'xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start',
      )}
    >
      {/* What Enter in a field presses. */}
      <button type="submit" name="step" value="stay" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="version" value={currentVersion ?? target.version} />
      {report ? <input type="hidden" name="report" value={report} /> : null}
      <input type="hidden" name="outline" value={JSON.stringify(editor.parts)} />
      <input type="hidden" name="removed" value={editor.removed ? JSON.stringify(editor.removed.part) : ''} />
      <input type="hidden" name="removedAt" value={editor.removed?.at ?? ''} />
      {currentVersion ? <div className={beside}>{saveError}</div> : null}
      <div className="flex min-w-0 flex-col gap-6 xl:col-start-1 xl:row-start-1">
        {currentVersion ? null : saveError}
        {live && (autosaving || hydrated.hasDraft) ? (
          <Suspense>
            <Autosave
              {...{ formKey: place, base, words }}
              draft={{ ...target, composition }}
              onSaved={onSaved}
              failed={failed}
              restore={({ composition, id, version }) => {
                change(composition)
                setTarget({ id, version })
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
          value={editor.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <ChoiceField
          boxed
          name="template"
          legend={words.template}
          values={summaryTemplates}
          labels={words.templates}
          chosen={editor.template}
          onChoose={(template) => change({ template })}
        >
          {editor.parts.length > 0 ? (
            <LazyBoundary live={live}>
              <DefaultSections editor={editor} choices={byId} words={words} />
            </LazyBoundary>
          ) : null}
        </ChoiceField>
        <ChoiceField
          name="form"
          legend={words.form}
          values={summaryForms}
          labels={words.forms}
          chosen={editor.form}
          onChoose={(form) => change({ form })}
        />
        <ParticularsField
          template={editor.template}
          particulars={editor.particulars}
          errors={state.fields ?? none}
          words={words}
          onParticulars={(particulars) => change({ particulars })}
        />
        <Textarea
          name="intro"
          label={words.intro}
          hint={words.markdownHint}
          rows={3}
          maxLength={50000}
          error={state.fields?.intro}
          value={editor.intro}
          onChange={(event) => change({ intro: event.target.value })}
        />
        <section aria-labelledby="outline">
          <h2 id="outline" className="text-lg">
            {words.outline}
          </h2>
          {live && editor.parts.length > 1 ? (
            <p className="mb-2 text-ink-3 text-sm">{words.outlineHint}</p>
          ) : null}
          <OutlineEditor
            {...{ editor, live, sent, words, kinds, onPart }}
            choices={byId}
            lang={locale}
            fields={state.fields ?? none}
            onStep={step}
          />
          <p role="status" className="sr-only">
            {announcement}
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
              <LazyBoundary live={live}>
                <PointPicker {...{ editor, choices, more, live, words, kinds }} onChange={change} />
              </LazyBoundary>
            </div>
          ) : null}
        </details>
        <Textarea
          name="closing"
          label={words.closing}
          rows={3}
          maxLength={50000}
          error={state.fields?.closing}
          value={editor.closing}
          onChange={(event) => change({ closing: event.target.value })}
        />
        <SaveBar
          submit={target.version === 0 ? words.create : words.save}
          pending={saving.pending}
          dirty={live && dirty}
          {...{ live, previewed, words }}
          onPreview={() => setPreview(!previewed)}
        />
      </div>
      {previewed && !currentVersion ? (
        <div className={beside}>
          {editor.parts.length > 0 || /\S/.test(editor.intro + editor.closing) ? (
            <Suspense fallback={words.pages.loading}>
              <PagePreview
                {...{ composition, locale, words }}
                id={target.version > 0 ? target.id : undefined}
              />
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
