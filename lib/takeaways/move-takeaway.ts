import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { findTakeawayTree, updateTakeawayOrder } from '@/lib/takeaways/data/tree'
import { moveNode, toStepTarget } from '@/lib/takeaways/tree'
import { command } from '@/lib/use-case'

/** Moves a takeaway a step among its siblings, or under a parent (null: top) before a point or to the end. */
export const moveTakeaway = command({
  name: 'move-takeaway',
  permission: 'takeaway.write',
  input: z.object({
    id,
    direction: z.enum(['up', 'down']).optional(),
    parentId: id.nullish(),
    before: id.optional(),
  }),
  output: z.object({ id, report: z.string(), code: z.string(), moved: z.boolean() }),
  report: (input) => ({ takeawayId: input.id }),
  lock: 'alone',
  async run(scope, { id, direction, parentId, before }, { access }) {
    const rows = await findTakeawayTree(scope.db, access)
    const nodes = rows.map((row) => ({ ...row, deleted: row.deletedAt !== null }))
    const moved = nodes.find((node) => node.id === id)
    const target = direction
      ? toStepTarget(nodes, id, direction)
      : { parentId: parentId === undefined ? (moved?.parentId ?? null) : parentId, before }
    if (!target) return { id, report: access.slug, code: moved?.code ?? '', moved: false }
    const result = moveNode(nodes, id, target)
    if ('fault' in result)
      throw invalid(before && result.fault === 'notTakeaway' ? 'before' : 'parentId', result.fault)
    await updateTakeawayOrder(scope.db, access, { id, parentId: result.parentId }, result.order)
    return { id, report: access.slug, code: moved?.code ?? '', moved: true, parentId: result.parentId }
  },
  activity: ({ result }) =>
    result.moved
      ? {
          verb: 'takeaway.moved',
          subjectKind: 'takeaway',
          subjectId: result.id,
          detail: { code: result.code },
        }
      : null,
})
