/** How large the file of a report's text may be. */
export const maxTextBytes = 1.5 * 1024 * 1024

/** A file of a form: its name and its bytes; an empty one where none was chosen. */
export async function readUpload(
  form: FormData,
  name: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = form.get(name)
  if (!(file instanceof File) || file.name === '') return { fileName: '-', bytes: new Uint8Array() }
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
