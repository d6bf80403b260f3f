import { loadPreferences } from '@/app/_entry/visitor'
import { ErrorPage } from '@/components/ui/error-page'

/** The page for what is not there, or not for the visitor. */
export const errorPage = (kind: 'notFound' | 'forbidden') =>
  async function ErrorPageOfKind() {
    const { shell } = (await loadPreferences()).words
    const back = { href: '/', label: shell.backHome } as const
    return <ErrorPage title={shell[`${kind}Title`]} text={shell[`${kind}Text`]} back={back} />
  }
