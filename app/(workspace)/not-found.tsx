import { loadPreferences } from '@/app/_entry/visitor'
import { ErrorPage } from '@/components/ui/error-page'

export default async function NotFound() {
  const { words } = await loadPreferences()
  const { notFoundTitle, notFoundText, backHome } = words.shell
  return <ErrorPage title={notFoundTitle} text={notFoundText} back={{ href: '/', label: backHome }} />
}
