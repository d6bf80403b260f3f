/** A file the browser saves; never kept by caches. */
export function fileResponse(file: { body: Uint8Array; type: string; disposition: string }): Response {
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.type,
      'content-disposition': file.disposition,
      'content-length': String(file.body.byteLength),
      'cache-control': 'private, no-store',
    },
  })
}
