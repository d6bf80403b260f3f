/** An event as it goes to browsers: what happened to what, in ids alone. */
export type LiveEvent = {
  id: number
  verb: string
  /** Its slug. */
  report: string
  subjectKind: string
  subjectId: string
  actorId: string | null
  threadId: string | null
  takeawayId: string | null
  annotationId: string | null
  /** Of an annotation: the takeaways in whose evidence it stands. */
  touches: string[]
}
