import type { Assignment } from '@/lib/summaries/outline/assignment'

/** The name of the field of one particular. */
export const particularField = (field: string) => `particular:${field}`
/** Names of the fields that belong to one part. */
export const partTextField = (id: string) => `text:${id}`
export const assignmentField = (field: keyof Assignment, id: string) => `${field}:${id}`
export const sectionField = (id: string) => `section:${id}`
