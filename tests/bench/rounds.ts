import type { Contestant } from '@/tests/bench/contest'
import { measureLoad } from '@/tests/bench/load'
import type { Measurement } from '@/tests/bench/result'
import { medianSample, type Sample } from '@/tests/bench/statistics'
import type { Work } from '@/tests/bench/work'

type Load = { connections: number; rounds: number; seconds: number }

/** Measures one kind of request: the targets take turns, so that what the machine does besides meets all alike. */
export async function measureWork(
  { name, title, kind }: Work,
  contestants: Contestant[],
  { connections, rounds, seconds }: Load,
): Promise<Measurement[]> {
  const samples = new Map<string, Sample[]>(contestants.map(({ target }) => [target.name, []]))
  const loadOf = ({ requests }: Contestant) => ({ connections, seconds, requestsOf: requests.get(name)! })
  // Connections are opened, statements planned and code compiled before the first round.
  for (const one of contestants) await measureLoad(one.target, { ...loadOf(one), seconds: 1 })
  for (let round = 0; round < rounds; round++) {
    for (const one of contestants) {
      samples.get(one.target.name)!.push(await measureLoad(one.target, loadOf(one)))
    }
  }
  return [...samples].map(([target, taken]) => ({
    ...{ work: name, title, kind, connections, target },
    ...{ median: medianSample(taken), rounds: taken },
  }))
}
