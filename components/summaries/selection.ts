export const discussions = ['none', 'conclusions', 'full'] as const
export type Discussion = (typeof discussions)[number]
export type Chosen = { takeawayId: string; discussion: Discussion }

/** The field of the form that says what of this point's discussion is taken. */
export const discussionField = (takeawayId: string) => `discussion:${takeawayId}`

/** What is taken unless somebody says otherwise: what the discussions came to. */
export const usual: Discussion = 'conclusions'

/** What a button of the composer does to the chosen points: `up:<id>`, `down:<id>`, `remove:<id>` or `add`. */
export function applyStep(chosen: Chosen[], step: string, ticked: string[]): Chosen[] {
  const [verb, id = ''] = step.split(':')
  const at = chosen.findIndex((one) => one.takeawayId === id)
  if (verb === 'add') {
    const present = new Set(chosen.map((one) => one.takeawayId))
    const fresh = ticked.filter((one) => !present.has(one))
    return [...chosen, ...fresh.map((takeawayId) => ({ takeawayId, discussion: usual }))]
  }
  if (at < 0) return chosen
  if (verb === 'remove') return chosen.filter((_, index) => index !== at)
  if (verb === 'up') return swapped(chosen, at, at - 1)
  if (verb === 'down') return swapped(chosen, at, at + 1)
  return chosen
}

function swapped(chosen: Chosen[], from: number, to: number): Chosen[] {
  const [a, b] = [chosen[from], chosen[to]]
  if (!a || !b) return chosen
  return chosen.map((one, index) => (index === from ? b : index === to ? a : one))
}
