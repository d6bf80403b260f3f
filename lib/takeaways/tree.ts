/** A takeaway in its report's tree; deleted ones keep their position to be restored to. */
export type TreeNode = { id: string; parentId: string | null; deleted: boolean }

export type MoveTarget = { parentId: string | null; before?: string }

export type MovedOrder = { parentId: string | null; order: string[] } | { fault: 'tooDeep' | 'notTakeaway' }

/** The target of a step up or down among siblings that are not deleted; null at the end. */
export function toStepTarget(nodes: TreeNode[], id: string, direction: 'up' | 'down'): MoveTarget | null {
  const moved = nodes.find((node) => node.id === id)
  if (!moved) return null
  const siblings = nodes.filter((node) => node.parentId === moved.parentId && !node.deleted)
  const at = siblings.findIndex((node) => node.id === id)
  if (direction === 'up') {
    const previous = siblings[at - 1]
    return previous ? { parentId: moved.parentId, before: previous.id } : null
  }
  if (!siblings[at + 1]) return null
  return { parentId: moved.parentId, before: siblings[at + 2]?.id }
}

/** The order of all ids after the move, parents before children; a fault where it needs a third level. */
export function moveNode(nodes: TreeNode[], id: string, { parentId, before }: MoveTarget): MovedOrder {
  const moved = nodes.find((node) => node.id === id)
  if (!moved) return { fault: 'notTakeaway' }
  if (parentId !== null) {
    const parent = nodes.find((node) => node.id === parentId && !node.deleted)
    if (!parent) return { fault: 'notTakeaway' }
    const hasChildren = nodes.some((node) => node.parentId === id && !node.deleted)
    if (parent.parentId !== null || parentId === id || hasChildren) return { fault: 'tooDeep' }
  }
  const siblings = nodes.filter((node) => node.parentId === parentId && node.id !== id)
  const at = before === undefined ? siblings.length : siblings.findIndex((node) => node.id === before)
  if (at < 0) return { fault: 'notTakeaway' }
  siblings.splice(at, 0, { ...moved, parentId })
  return { parentId, order: flatten(nodes, parentId, siblings) }
}

function flatten(nodes: TreeNode[], parentId: string | null, siblings: TreeNode[]): string[] {
  const movedIds = new Set(siblings.map((node) => node.id))
  const childrenOf = (id: string) =>
    id === parentId ? siblings : nodes.filter((node) => node.parentId === id && !movedIds.has(node.id))
  const roots =
    parentId === null ? siblings : nodes.filter((node) => node.parentId === null && !movedIds.has(node.id))
  const order = roots.flatMap((root) => [root.id, ...childrenOf(root.id).map((child) => child.id)])
  // Children of children (deleted takeaways only) come last.
  const seen = new Set(order)
  return [...order, ...nodes.filter((node) => !seen.has(node.id)).map((node) => node.id)]
}
