import { headers } from 'next/headers'
import { StaticHtml } from '@/app/_entry/static-html'
import { loadPreferences } from '@/app/_entry/visitor'
import { ErrorPage } from '@/components/ui/error-page'
import { withQuery } from '@/lib/addresses'

/** The page for what is not there, or not for the visitor. Next sends it along with every page, hence as markup. */
export const errorPage = (kind: 'notFound' | 'forbidden') =>
  async function ErrorPageOfKind() {
    const { shell } = (await loadPreferences()).words
    const from = (await headers()).get('x-tashan-path')
    const back = { href: '/', label: shell.backHome } as const
    const feedback = { href: withQuery('/feedback', { from }), label: shell.feedback }
    return (
      <StaticHtml>
        <ErrorPage
          title={shell[`${kind}Title`]}
          text={shell[`${kind}Text`]}
          back={back}
          feedback={feedback}
        />
      </StaticHtml>
    )
  }
