import { type UnreadableCode, UnreadableDocument } from '@/lib/documents/layout-check/unreadable'
import { unzip, ZipError, type ZipFault } from '@/lib/documents/ooxml'

/** The files of a zip by path. */
export type Archive = Map<string, Uint8Array>

const codes: Record<ZipFault, UnreadableCode> = {
  'no-zip': 'notZip',
  locked: 'notZip',
  'too-large': 'tooLarge',
  broken: 'broken',
}

/** Unpacks an Office file; throws UnreadableDocument. */
export function unpackDocx(zip: Uint8Array): Archive {
  try {
    return unzip(zip)
  } catch (error) {
    throw error instanceof ZipError ? new UnreadableDocument(codes[error.code], error) : error
  }
}
