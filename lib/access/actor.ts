/** Each rank may do what the ranks before it may. */
const ranks = ['viewer', 'staff', 'editor', 'admin'] as const
export type Rank = (typeof ranks)[number]

/** A leader stands beside the ranks: reads like a viewer, and speaks where permissions.ts says so. */
export const roles = ['viewer', 'leader', 'staff', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** The signed-in person who sends a request; only lib/auth makes one. */
export type Actor = {
  id: string
  name: string
  role: Role
  departmentId: string | null
}

/** Whether the actor has this rank or a higher one; an unknown role is below all. */
export function atLeast(actor: Actor, rank: Rank): boolean {
  const own = actor.role === 'leader' ? 'viewer' : actor.role
  return ranks.indexOf(own) >= ranks.indexOf(rank)
}
