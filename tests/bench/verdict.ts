import type { Result } from '@/tests/bench/result'

/** What of a run must not be: answers that were none, events that were lost. */
export function failuresOf({ measurements, soak }: Result): string[] {
  const failures = measurements.flatMap(({ work, connections, target, median }) => {
    const load = `${work} of ${target} at ${connections} connections`
    if (median.errors > 0) return [`${load}: ${median.errors} answers were no 2xx`]
    return median.rate === 0 ? [`${load}: no answer in time`] : []
  })
  if (!soak) return failures
  const { missed, doubled, disordered, resets, errors } = soak
  if (missed + doubled + disordered + resets + errors > 0)
    failures.push(
      `events: ${missed} not told, ${doubled} told twice, ${disordered} out of order, ${resets} resets, ${errors} posts refused`,
    )
  return failures
}
