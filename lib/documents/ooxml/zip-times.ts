const localFile = 0x04034b50
const directoryEntry = 0x02014b50
const directoryEnd = 0x06054b50
/** 1 January 1980, the first day a zip can name. */
const firstDay = 0x0021

/** Sets the time of every file in a zip to its earliest: an archive of the same files is then the same bytes whenever it is made. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== directoryEnd) throw new Error('not a zip without a comment')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('broken directory of a zip')
    const file = view.getUint32(entry + 42, true)
    if (view.getUint32(file, true) !== localFile) throw new Error('broken file of a zip')
    view.setUint16(entry + 12, 0, true)
    view.setUint16(entry + 14, firstDay, true)
    view.setUint16(file + 10, 0, true)
    view.setUint16(file + 12, firstDay, true)
    const tail =
      view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
    entry += 46 + tail
  }
  return bytes
}
