import { notFound } from 'next/navigation'
import { loadPreferences } from '@/app/_entry/visitor'
import { savePreferencesAction } from '@/app/(workspace)/_account/actions'
import { Buttons } from '@/app/dev/components/buttons'
import { Data } from '@/app/dev/components/data'
import type { Sample } from '@/app/dev/components/demo'
import { Faults } from '@/app/dev/components/faults'
import { Feedback } from '@/app/dev/components/feedback'
import { Forms } from '@/app/dev/components/forms'
import { Marks } from '@/app/dev/components/marks'
import { Moving } from '@/app/dev/components/moving'
import { Reading } from '@/app/dev/components/reading'
import { Avatar } from '@/components/ui/avatar'
import { buttonClass } from '@/components/ui/button'
import { MenuKeys } from '@/components/ui/menu-keys'
import { PageHeader } from '@/components/ui/page-header'
import { SearchField } from '@/components/ui/search-field'
import { ShellHeader, ShellMain } from '@/components/ui/shell'

/** Every component in every state. It is no part of the product: gone in production unless a test asks for it. */
export default async function ComponentsPage() {
  if (process.env.NODE_ENV === 'production' && process.env.TASHAN_SHOW_COMPONENTS !== '1') notFound()
  const { words, locale, now } = await loadPreferences()
  const t = (zh: string, en: string) => (locale === 'en' ? en : zh)
  const sample: Sample = { t, words: words.ui, locale, now }
  const here = '/dev/components'
  const nav = [
    { href: '/', label: words.shell.home },
    { href: '/reports', label: words.shell.reports },
    { href: '/takeaways', label: words.shell.takeaways },
    { href: here, label: t('组件', 'Components') },
  ]
  const account = (
    <span className="flex items-center gap-2 text-sm">
      <Avatar name="林晓" />
      <span lang="zh-CN">林晓</span>
    </span>
  )
  return (
    <>
      <ShellHeader
        words={words.shell}
        nav={nav}
        path={here}
        account={account}
        search={<SearchField action={here} label={words.ui.search} submit={words.ui.search} />}
      />
      <ShellMain>
        <PageHeader
          trailLabel={words.ui.breadcrumbs}
          trail={[{ href: '/', label: words.shell.home }]}
          title={t('组件', 'Components')}
          meta={t('每个组件的每种状态', 'Every component in every state')}
          actions={
            <form action={savePreferencesAction} className="flex flex-wrap gap-2">
              <input type="hidden" name="back" value={here} />
              <button
                type="submit"
                name="locale"
                value={t('en', 'zh-CN')}
                className={buttonClass({ size: 'small' })}
              >
                {t('English', '中文')}
              </button>
              {(['system', 'light', 'dark'] as const).map((scheme) => (
                <button
                  key={scheme}
                  type="submit"
                  name="scheme"
                  value={scheme}
                  className={buttonClass({ size: 'small', variant: 'quiet' })}
                >
                  {t(schemes[scheme][0], schemes[scheme][1])}
                </button>
              ))}
            </form>
          }
        />
        <div className="flex flex-col gap-12">
          <Marks {...sample} />
          <Buttons {...sample} />
          <Forms {...sample} />
          <Feedback {...sample} />
          <Moving {...sample} />
          <Data {...sample} />
          <Reading {...sample} />
          <Faults {...sample} />
        </div>
      </ShellMain>
      <MenuKeys />
    </>
  )
}

const schemes = {
  system: ['跟随系统', 'System'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
} as const
