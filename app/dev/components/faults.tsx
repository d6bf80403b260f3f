import { Chapter, type Sample } from '@/app/dev/components/demo'
import { ErrorPage } from '@/components/ui/error-page'
import { messagesOf } from '@/lib/i18n/messages'

export function Faults({ t, locale }: Sample) {
  const { shell } = messagesOf(locale)
  const back = { href: '/' as const, label: shell.backHome }
  const pages = [
    { title: shell.notFoundTitle, text: shell.notFoundText, back },
    { title: shell.forbiddenTitle, text: shell.forbiddenText, back },
    { title: shell.setUpTitle, text: shell.setUpText },
  ]
  return (
    <Chapter title={t('出错的页', 'Pages of errors')}>
      <div className="grid gap-4 lg:grid-cols-2">
        {pages.map((page) => (
          <ErrorPage key={page.title} {...page} />
        ))}
      </div>
    </Chapter>
  )
}
