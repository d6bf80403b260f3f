/** An event as browsers receive it: ids alone, no content. */
export type LiveEvent = {
  id: number
  verb: string
  /** The slug of the report. */
  report: string
  subjectKind: string
  subjectId: string
  actorId: string | null
  threadId: string | null
  takeawayId: string | null
  annotationId: string | null
  /** For an annotation, the takeaways whose evidence overlaps it. */
  touches: string[]
}
