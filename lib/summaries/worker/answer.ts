import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { makeNextExport } from '@/lib/summaries/worker/job'
import type { Answer, Question } from '@/lib/summaries/worker/lane'
import { tasks } from '@/lib/summaries/worker/tasks'

/** The other end of a lane: answers its questions one after another until the asking process is gone. */
export function answerQuestions(): void {
  const say = (answer: Answer) => process.send?.(answer)
  const watch = { began: (id: string) => say({ began: id }), over: (id: string) => say({ over: id }) }
  let turn = Promise.resolve()
  process.on('message', ({ id, task, input }: Question) => {
    turn = turn.then(async () => {
      try {
        say({ id, result: await perform(task, input, watch) })
      } catch (error) {
        say({ id, error: said(error) })
      }
    })
  })
  process.on('disconnect', () => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
}

async function perform(task: string, input: unknown, watch: Parameters<typeof makeNextExport>[0]) {
  if (task === 'exports') {
    while (await makeNextExport(watch));
    return null
  }
  const run = tasks[task as keyof typeof tasks] as ((input: never) => unknown) | undefined
  if (!run) throw new Error(`no such task: ${task}`)
  return run(input as never)
}

function said(error: unknown): Extract<Answer, { error: unknown }>['error'] {
  if (error instanceof DomainError) return { code: error.code, faults: error.faults }
  log.error({ err: error }, 'work in a worker process failed')
  return { message: error instanceof Error ? error.message : String(error) }
}
