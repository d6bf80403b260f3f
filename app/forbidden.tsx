import { loadPreferences } from '@/app/_entry/visitor'
import { ErrorPage } from '@/components/ui/error-page'

export default async function Forbidden() {
  const { words } = await loadPreferences()
  const { forbiddenTitle, forbiddenText, backHome } = words.shell
  return (
    <main>
      <ErrorPage title={forbiddenTitle} text={forbiddenText} back={{ href: '/', label: backHome }} />
    </main>
  )
}
