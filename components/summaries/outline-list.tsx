import { Fragment, useCallback, useMemo, useRef } from 'react'
import { fillMessage, partLabel } from '@/components/summaries/labels'
import { indents, OutlineRow } from '@/components/summaries/outline-row'
import { StepButton } from '@/components/summaries/step-button'
import { useDrag } from '@/components/summaries/use-drag'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, EditorState, PartFields, PointChoice } from '@/lib/summaries/outline/editor-state'
import { layoutParts } from '@/lib/summaries/outline/layout'
import { sectionEnd } from '@/lib/summaries/outline/moves'

export type OutlineProps = {
  editor: EditorState
  choices: Map<string, PointChoice>
  live: boolean
  lang: Locale
  /** What is wrong, by paths of the outline that was sent. */
  fields: Record<string, string>
  sent: EditorPart[]
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onStep: (step: string) => void
  onPart: (id: string, fields: PartFields) => void
}

/** Headings, paragraphs and points in the order of the document, numbered as the document will number them. */
export default function OutlineList({
  editor,
  choices,
  live,
  lang,
  fields,
  sent,
  words,
  kinds,
  onStep,
  ...on
}: OutlineProps) {
  const { parts, template, intro, removed } = editor
  const list = useRef<HTMLOListElement>(null)
  const drop = useCallback((id: string, to: number) => onStep(`to:${id}:${to}`), [onStep])
  const { drag, begin } = useDrag(list, drop)
  const layouts = useMemo(
    () => layoutParts(parts, { template, lang, intro, kindOf: (id) => choices.get(id)?.kind }),
    [parts, template, lang, intro, choices],
  )
  const errors = partErrors(fields, sent)
  const choiceOf = (at: number) => {
    const part = parts[at]
    return part?.kind === 'point' ? choices.get(part.takeawayId) : undefined
  }
  const reports = new Set(parts.map((_, at) => choiceOf(at)?.report.slug).filter(Boolean))
  const removedRow = (at: number) =>
    removed?.at === at || (at === parts.length && removed && removed.at > at) ? (
      <li className="flex flex-wrap items-center gap-3 py-1.5 ps-4 text-ink-3 text-sm">
        {fillMessage(words.removed, {
          name: partLabel(
            removed.part,
            removed.part.kind === 'point' ? choices.get(removed.part.takeawayId) : undefined,
            words,
          ),
        })}
        <StepButton step="undo" id="undo-removed" icon="undo">
          {words.undo}
        </StepButton>
      </li>
    ) : null
  const line = (at: number) =>
    drag?.to === at ? <li aria-hidden="true" className="-my-px h-0.5 rounded-full bg-jade" /> : null
  return (
    <ol ref={list} className="border-line border-y py-1">
      {parts.map((part, at) => {
        const layout = layouts[at] ?? { mark: '', depth: 0 }
        const choice = choiceOf(at)
        return (
          <Fragment key={part.id}>
            {removedRow(at)}
            {line(at)}
            {layout.before ? (
              <li className="flex items-baseline gap-2 pt-2 ps-4.5 font-semibold font-serif text-ink-2 text-lg">
                {layout.before.mark}
                {layout.before.kind ? kinds[layout.before.kind] : words.automaticPoints}
                <span className="font-normal font-sans text-ink-3 text-xs">{words.automatic}</span>
              </li>
            ) : null}
            <OutlineRow
              part={part}
              name={partLabel(part, choice, words)}
              mark={layout.mark}
              depth={Math.min(layout.depth, indents.length - 1)}
              choice={choice}
              namesReport={reports.size > 1}
              template={template}
              live={live}
              first={at === 0}
              last={sectionEnd(parts, at) === parts.length}
              dragged={drag?.id === part.id}
              error={errors.get(part.id)}
              words={words}
              kinds={kinds}
              onStep={onStep}
              onGrip={begin}
              {...on}
            />
          </Fragment>
        )
      })}
      {removedRow(parts.length)}
      {line(parts.length)}
    </ol>
  )
}

/** What is wrong with parts, by their ids. */
function partErrors(fields: Record<string, string>, sent: EditorPart[]): Map<string, string> {
  const faults = Object.entries(fields).flatMap(([path, message]) => {
    const part = sent[Number(/^outline\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)]
    return part ? [[part.id, message] as const] : []
  })
  return new Map(faults)
}
