export const pageMethods = ['GET', 'HEAD', 'POST']
export const apiMethods = [...pageMethods, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** 405 for a method that the address does not know, 400 for an address that cannot be decoded; null for all else. */
export function rejectionStatus(method: string, pathname: string): 400 | 405 | null {
  const methods = isApiPath(pathname) ? apiMethods : pageMethods
  if (!methods.includes(method)) return 405
  return isDecodable(pathname) ? null : 400
}

export const isApiPath = (pathname: string) => /^\/api(\/|$)/.test(pathname)

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}
