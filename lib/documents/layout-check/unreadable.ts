import { PackageError, type PackageFault } from '@/lib/documents/ooxml'

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

const codes: Record<PackageFault, UnreadableCode> = {
  'no-zip': 'notZip',
  locked: 'notZip',
  'too-large': 'tooLarge',
  'too-many-paragraphs': 'tooManyParagraphs',
  doctype: 'broken',
  broken: 'broken',
}

/** The error of a package as an UnreadableDocument; any other as it is. */
export function toUnreadable(error: unknown): unknown {
  return error instanceof PackageError ? new UnreadableDocument(codes[error.code], error) : error
}
