/** So long the lead unit and the deadline of a point may be. */
export const assignmentLimits = { leadUnit: 200, deadline: 60 } as const

export const assignmentFields = ['leadUnit', 'deadline'] as const

/** Who takes the lead in what was agreed on a point (牵头单位), and by when (完成时限). */
export type Assignment = Partial<Record<(typeof assignmentFields)[number], string>>

/** What is said of an assignment; what is empty is left out. */
export function assignmentOf({ leadUnit, deadline }: Assignment): Assignment {
  return { ...(leadUnit ? { leadUnit } : {}), ...(deadline ? { deadline } : {}) }
}
