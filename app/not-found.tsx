import { reader } from '@/app/_entry/visitor'
import { ErrorPage } from '@/components/ui/error-page'

export default async function NotFound() {
  const { words } = await reader()
  const { notFoundTitle, notFoundText, backHome } = words.shell
  return (
    <main>
      <ErrorPage title={notFoundTitle} text={notFoundText} back={{ href: '/', label: backHome }} />
    </main>
  )
}
