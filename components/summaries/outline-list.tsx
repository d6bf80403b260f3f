import { Fragment, useCallback, useMemo, useRef } from 'react'
import type { Choice, Desk } from '@/components/summaries/composition'
import { layoutOf } from '@/components/summaries/layout'
import { endOf } from '@/components/summaries/moves'
import { indents, OutlineRow } from '@/components/summaries/outline-row'
import { filled, nameOf } from '@/components/summaries/speech'
import { StepButton } from '@/components/summaries/step-button'
import { useDrag } from '@/components/summaries/use-drag'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import type { Take } from '@/lib/summaries/takes'

export type OutlineProps = {
  desk: Desk
  choices: Map<string, Choice>
  live: boolean
  lang: Locale
  /** What is wrong with a part, by its id. */
  errors: Map<string, string>
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onStep: (step: string) => void
  onText: (id: string, text: string) => void
  onTakes: (id: string, takes: Take[]) => void
}

/** Headings, paragraphs and points in the order of the document, numbered as the document will number them. */
export default function OutlineList({
  desk,
  choices,
  live,
  lang,
  errors,
  words,
  kinds,
  onStep,
  ...on
}: OutlineProps) {
  const { parts, template, removed } = desk
  const list = useRef<HTMLOListElement>(null)
  const drop = useCallback((id: string, to: number) => onStep(`to:${id}:${to}`), [onStep])
  const { drag, begin } = useDrag(list, drop)
  const places = useMemo(
    () => layoutOf(parts, { template, lang, kindOf: (id) => choices.get(id)?.kind }),
    [parts, template, lang, choices],
  )
  const choiceOf = (at: number) => {
    const part = parts[at]
    return part?.kind === 'point' ? choices.get(part.takeawayId) : undefined
  }
  const reports = new Set(parts.map((_, at) => choiceOf(at)?.report.slug).filter(Boolean))
  const ghost = (at: number) =>
    removed?.at === at || (at === parts.length && removed && removed.at > at) ? (
      <li className="flex flex-wrap items-center gap-3 py-1.5 ps-4 text-ink-3 text-sm">
        {filled(words.removed, {
          name: nameOf(
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
        const place = places[at] ?? { mark: '', depth: 0 }
        const choice = choiceOf(at)
        return (
          <Fragment key={part.id}>
            {ghost(at)}
            {line(at)}
            {place.before ? (
              <li className="flex items-baseline gap-2 pt-2 ps-4.5 font-semibold font-serif text-ink-2 text-lg">
                {place.before.mark}
                {place.before.kind ? kinds[place.before.kind] : words.automaticPoints}
                <span className="font-normal font-sans text-ink-3 text-xs">{words.automatic}</span>
              </li>
            ) : null}
            <OutlineRow
              part={part}
              name={nameOf(part, choice, words)}
              mark={place.mark}
              depth={Math.min(place.depth, indents.length - 1)}
              choice={choice}
              namesReport={reports.size > 1}
              live={live}
              first={at === 0}
              last={endOf(parts, at) === parts.length}
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
      {ghost(parts.length)}
      {line(parts.length)}
    </ol>
  )
}
