'use client'

import { OneTimeSecret } from '@/components/people/one-time-secret'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  words: Messages['webhooks']
  /** The name and the words of each event. */
  events: [string, string][]
  /** The slug and the title of each report. */
  reports: [string, string][]
  /** The webhook that is changed; none where one is added. */
  webhook?: { id: string; name: string; url: string; events: string[]; report: string }
}

/** Adds a webhook and shows its secret once, or changes one. */
export function WebhookForm({ action, words, events, reports, webhook }: Props) {
  return (
    <ActionForm
      action={action}
      fields={{ id: webhook?.id }}
      done={webhook && words.saved}
      className="flex max-w-3xl flex-col gap-4"
    >
      {(field, { values, fields, result }) => (
        <>
          <OneTimeSecret text={words.made} value={result} words={words} />
          <Input {...field('name', webhook?.name)} label={words.name} required maxLength={60} />
          <Input
            {...field('url', webhook?.url)}
            type="url"
            label={words.url}
            hint={words.urlHint}
            required
            maxLength={500}
            placeholder="https://"
          />
          <fieldset>
            <legend className="mb-1 font-medium text-sm">{words.events}</legend>
            <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
              {events.map(([name, label]) => (
                <Checkbox
                  key={name}
                  name={`event ${name}`}
                  id={`event-${name.replace('.', '-')}`}
                  label={label}
                  defaultChecked={values ? `event ${name}` in values : webhook?.events.includes(name)}
                />
              ))}
            </div>
            {fields?.events ? <p className="mt-1 text-danger text-sm">{fields.events}</p> : null}
          </fieldset>
          <Select
            {...field('report', webhook?.report)}
            key={values?.report ?? webhook?.report}
            label={words.report}
            empty={words.allReports}
            options={reports}
          />
          <SubmitButton className="self-start">{webhook ? words.save : words.add}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
