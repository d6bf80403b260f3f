import type { ReactNode } from 'react'
import { LocalizedText } from '@/components/reading/localized-text'
import { reportPath, withQuery } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Term = {
  id: string
  name: string
  nameEn: string | null
  meaning: string
  meaningEn: string | null
  quote: string
  report: string
  paragraph: string
  takeaway?: ReactNode
}

/** Named formulas and what they stand for, each leading to where the report names it. */
export function TermList({ terms, toText, locale }: { terms: Term[]; toText: string; locale: Locale }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {terms.map((term) => (
        <div key={term.id} id={`term-${term.id}`} className="grid gap-x-6 py-3 sm:grid-cols-[16rem_1fr]">
          <dt className="font-medium">
            <span lang="zh-CN">{term.name}</span>
            {locale === 'en' && term.nameEn ? (
              <span className="block font-normal text-ink-2 text-sm">{term.nameEn}</span>
            ) : null}
          </dt>
          <dd className="max-w-measure">
            <LocalizedText zh={term.meaning} en={term.meaningEn} locale={locale} />
            <span className="mt-0.5 flex flex-wrap gap-x-4 text-sm">
              <a
                href={withQuery(reportPath(term.report), {}, term.paragraph)}
                title={fullWidthPunctuation(term.quote)}
                className="link"
              >
                {toText}
              </a>
              {term.takeaway}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
