export const roles = ['viewer', 'staff', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** The signed-in person who sends a request; only lib/auth makes one. */
export type Actor = {
  id: string
  name: string
  role: Role
  departmentId: string | null
}

/** Whether the actor has this role or a higher one; an unknown role is below all. */
export function atLeast(actor: Actor, role: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(role)
}
