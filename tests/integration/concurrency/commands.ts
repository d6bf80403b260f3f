import { DomainError } from '@/lib/errors'
import type { UseCase } from '@/lib/use-case'

const modules = import.meta.glob('/lib/*/*-*.ts', { eager: true }) as Record<string, Record<string, unknown>>

/** All commands by name, in the order of their folders. */
export const commands = new Map<string, UseCase>(
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((value): value is UseCase => typeof value === 'function' && 'useCase' in value)
    .filter((value) => value.useCase.kind === 'command')
    .map((value) => [value.useCase.name, value]),
)

/** The outcome of a call: `done`, the code of a DomainError, or '500' with any other error. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    if (error instanceof DomainError) return error.code
    return `500: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`
  }
}

export const failures = (outcomes: string[]) => outcomes.filter((one) => one.startsWith('500'))
