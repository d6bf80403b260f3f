export const roles = ['viewer', 'staff', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who asks. Made by lib/auth alone. */
export type Actor = {
  id: string
  name: string
  role: Role
  departmentId: string | null
}

/** Whether the actor's role is the given one or a higher one; an unknown role is below all. */
export function atLeast(actor: Actor, role: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(role)
}
