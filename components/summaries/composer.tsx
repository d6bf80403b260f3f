'use client'

import { useState } from 'react'
import { ChosenList } from '@/components/summaries/chosen-list'
import { applyStep, type Chosen, type Discussion } from '@/components/summaries/selection'
import { Standing, standing } from '@/components/summaries/standing'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Input, Textarea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

export type Choice = { id: string; code: string; title: string; report: string }

type Props = {
  action: FormAction
  words: Messages['summaries']
  choices: Choice[]
  initial: { id: string; version: number; title: string; intro: string; closing: string; items: Chosen[] }
  submit: string
}

/**
 * Writes a summary. Every button is a submit button that the server understands as well, so composing works without
 * JavaScript; with it, ordering happens at once and only saving is sent.
 */
export function Composer({ action, words, choices, initial, submit }: Props) {
  const [chosen, setChosen] = useState(initial.items)
  const byId = new Map(choices.map((choice) => [choice.id, choice]))
  const left = choices.filter((choice) => !chosen.some((one) => one.takeawayId === choice.id))
  const change = (event: React.MouseEvent<HTMLButtonElement>) => {
    event.preventDefault()
    const form = event.currentTarget.form
    const ticked = form ? [...new FormData(form).getAll('add')].map(String) : []
    setChosen((now) => applyStep(now, event.currentTarget.value, ticked))
  }
  const choose = (takeawayId: string, discussion: Discussion) =>
    setChosen((now) => now.map((one) => (one.takeawayId === takeawayId ? { ...one, discussion } : one)))
  return (
    <ActionForm action={action} done={words.saved} className="flex flex-col gap-6">
      {({ fields, values, detail }) => {
        const current = standing(detail)
        return (
          <>
            {current ? <Standing current={current} choices={byId} words={words} /> : null}
            <input type="hidden" name="id" value={initial.id} />
            <input type="hidden" name="version" value={current?.version ?? initial.version} />
            <Input
              name="title"
              label={words.name}
              required
              maxLength={200}
              error={fields?.title}
              defaultValue={values?.title ?? initial.title}
            />
            <Textarea
              name="intro"
              label={words.intro}
              hint={words.markdownHint}
              rows={4}
              maxLength={50000}
              error={fields?.intro}
              defaultValue={values?.intro ?? initial.intro}
            />
            <section aria-labelledby="chosen">
              <h2 id="chosen" className="mb-2 text-lg">
                {words.chosen}
              </h2>
              <ChosenList chosen={chosen} choices={byId} words={words} onStep={change} onChoose={choose} />
            </section>
            <details open={chosen.length === 0}>
              <summary className="cursor-pointer font-medium text-lg">{words.available}</summary>
              <ul className="my-3 grid gap-x-6 md:grid-cols-2">
                {left.map((choice) => (
                  <li key={choice.id}>
                    <label className="touch flex items-start gap-2 py-1">
                      <input
                        type="checkbox"
                        name="add"
                        value={choice.id}
                        className="mt-1.5 size-4.5 shrink-0 accent-jade"
                      />
                      <span>
                        <span className="tabular text-ink-2">{choice.code}</span> {choice.title}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
              <Button type="submit" name="step" value="add" onClick={change}>
                {words.addChosen}
              </Button>
            </details>
            <Textarea
              name="closing"
              label={words.closing}
              rows={4}
              maxLength={50000}
              error={fields?.closing}
              defaultValue={values?.closing ?? initial.closing}
            />
            <div>
              <SubmitButton name="step" value="save">
                {submit}
              </SubmitButton>
            </div>
          </>
        )
      }}
    </ActionForm>
  )
}
