import type { FormatName } from '@/components/exports/formats'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { apiPath, withQuery } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

type Props = { slug: string; locale: string; formats: readonly FormatName[]; words: Messages['exports'] }

/** Every way to take a report along: its text with its annotations, or its points. */
export function ReportExportMenu({ slug, locale, formats, words }: Props) {
  return (
    // The first of its line: with a long title that line begins at the left.
    <Menu
      align="start"
      triggerClassName={buttonClass()}
      trigger={
        <>
          {words.title} <Icon name="down" />
        </>
      }
    >
      {formats.map((format) => (
        <a
          key={format}
          href={withQuery(apiPath('reports', slug, 'export'), { format, locale })}
          download
          className={menuItemClass}
        >
          {words.formats[format].name}
        </a>
      ))}
    </Menu>
  )
}
