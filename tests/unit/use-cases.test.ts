import { expect, it } from 'vitest'
import type { UseCase } from '@/lib/use-case'

const modules = import.meta.glob('/lib/*/*-*.ts', { eager: true }) as Record<string, object>
const useCases = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is UseCase => typeof value === 'function' && 'useCase' in value)

const returnNothing =
  'change-login change-person change-settings choose-display delete-summary delete-webhook end-presence follow-thread mute-thread rename-department resend-delivery resend-email'
const returnFiles = 'correct-word-layout export-activity export-report-activity fetch-export print-template'

it('has a schema of what each use case returns, unless that is nothing or a file', () => {
  expect(useCases.length).toBeGreaterThan(150)
  const silent = useCases.filter((run) => !run.useCase.output).map((run) => run.useCase.name)
  expect(silent.sort()).toEqual(`${returnNothing} ${returnFiles}`.split(' ').sort())
})

const sources = import.meta.glob('/lib/*/*.ts', { eager: true, query: '?raw', import: 'default' }) as Record<
  string,
  string
>
const opensByHand = (texts: Record<string, string>) =>
  Object.keys(texts).filter((path) => /\bopenReport(WithMentions)?\(/.test(texts[path] ?? ''))

/** Why a use case cannot declare its report. */
const undeclared = {
  '/lib/access/report-access.ts': 'opens it for all others',
  '/lib/discussion/edit-comment.ts': 'finds whom the text names in the same statement',
  '/lib/discussion/preview-comment.ts': 'finds whom the text names in the same statement',
  '/lib/discussion/start-thread.ts': 'finds whom the text names in the same statement',
  '/lib/discussion/write-comment.ts': 'finds whom the text names in the same statement',
  '/lib/exports/subject.ts': 'an export may be of a summary, which has none',
  '/lib/takeaways/restore-takeaway.ts': 'a deleted takeaway leads to no report',
  '/lib/webhooks/subject.ts': 'a webhook may be for all reports',
}

it('declares the report that a use case speaks of, unless that cannot be', () => {
  expect(opensByHand(sources).sort()).toEqual(Object.keys(undeclared))
  const path = '/lib/annotations/read-annotation.ts'
  const planted =
    'subject: async (scope, { id }) => ({ access: await openReport(scope, { annotationId: id }) }),'
  expect(opensByHand({ [path]: planted })).toEqual([path])
})
