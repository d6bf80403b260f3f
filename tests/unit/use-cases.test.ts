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
