/** Why a file is not a readable .docx. */
export type UnreadableCode = 'notZip' | 'notWord' | 'tooLarge' | 'tooManyParagraphs' | 'broken'

/** Thrown for a file that is no .docx; `code` says why. */
export class UnreadableDocument extends Error {
  override name = 'UnreadableDocument'

  constructor(
    readonly code: UnreadableCode,
    cause?: unknown,
  ) {
    super(`not a readable .docx: ${code}`, { cause })
  }
}
