import { forbidden } from 'next/navigation'
import { faultMessage } from '@/app/_entry/error-message'
import { wordFileRules } from '@/app/_entry/file-rules'
import { pageTitle, requireUser } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { checkLayoutAction } from '@/app/(workspace)/summaries/layout-check/actions'
import { LayoutForm } from '@/components/exports/layout-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'

export const generateMetadata = pageTitle((words) => words.exports.layoutTitle)

export default async function LayoutCheckPage({ searchParams }: PageProps<'/summaries/layout-check'>) {
  const user = await requireUser()
  const { words, locale, can } = user
  if (!can('layout.check')) forbidden()
  const { exports, layout } = words
  const { fault, megabytes, seconds } = await searchParams
  const values = { megabytes: Number(megabytes ?? 0), seconds: Number(seconds ?? 0) }
  return (
    <>
      <PageHeader {...summaryTrail(words)} title={exports.layoutTitle} meta={exports.layoutText} />
      {typeof fault === 'string' ? (
        <Notice tone="danger" className="mb-4">
          {faultMessage({ path: 'file', message: fault, values }, locale)}
        </Notice>
      ) : null}
      <LayoutForm
        action={checkLayoutAction}
        correction="/summaries/layout-check/corrected"
        words={exports}
        items={layout.items}
        rules={wordFileRules(user)}
      />
    </>
  )
}
