import { unzipSync } from 'fflate'
import { UnreadableDocument } from '@/lib/documents/layout-check/unreadable'

/** Bytes of all files of an archive unpacked, and how many files it may have. */
const most = { bytes: 50 * 1024 * 1024, files: 2000 }

/** The files of a zip by path. */
export type Archive = Map<string, Uint8Array>

/**
 * Unpacks the XML of an Office file: at most 50 MB and 2,000 files by its directory, asked before anything is unpacked,
 * and no file beyond the size named there. Throws UnreadableDocument.
 */
export function unpack(zip: Uint8Array): Archive {
  if (zip[0] !== 0x50 || zip[1] !== 0x4b) throw new UnreadableDocument('notZip')
  let bytes = 0
  let files = 0
  try {
    // Seen through once without unpacking: the sum counts, and it stands in no one place.
    unzipSync(zip, {
      filter: ({ size, originalSize }) => {
        bytes += Math.max(size, originalSize)
        files += 1
        if (bytes > most.bytes || files > most.files) throw new UnreadableDocument('tooLarge')
        return false
      },
    })
    const unpacked = unzipSync(zip, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) })
    return new Map(Object.entries(unpacked).map(([path, data]) => [path.replaceAll('\\', '/'), data]))
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('broken', error)
  }
}
