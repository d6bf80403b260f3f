import type { FormAction } from '@/components/ui/action-state'
import { buttonClass } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import { apiPath, withQuery } from '@/lib/addresses'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Template = { id: string; name: string; fileName: string; createdAt: Date; createdBy: { name: string } }
type Props = {
  items: Template[]
  /** Only whoever may manage them deletes. */
  remove: FormAction | null
  words: Messages['exports']
  cancel: string
  locale: Locale
  now: Date
  fill: FillMessage
}

/** The office's templates, each with a test print. */
export function TemplateList({ items, remove, words, cancel, locale, now, fill }: Props) {
  return (
    <List label={words.templatesTitle}>
      {items.map(({ id, name, fileName, createdAt, createdBy }) => (
        <ListRow
          key={id}
          meta={
            <>
              <ChineseText className="[overflow-wrap:anywhere]">{fileName}</ChineseText>
              <ChineseText>{fill(words.templateBy, { name: createdBy.name })}</ChineseText>
              <Timestamp date={createdAt} now={now} locale={locale} />
            </>
          }
          end={
            <>
              <a
                href={withQuery(apiPath('templates', id, 'print'), { locale })}
                download
                aria-label={fill(words.testPrintOf, { name })}
                className={buttonClass({ size: 'small' })}
              >
                {words.testPrint}
              </a>
              {remove ? (
                <ConfirmForm
                  action={remove}
                  fields={{ id }}
                  label={words.templateDelete}
                  title={fill(words.templateDeleteTitle, { name })}
                  text={words.templateDeleteText}
                  cancel={cancel}
                  size="small"
                />
              ) : null}
            </>
          }
        >
          <ChineseText className="font-medium">{name}</ChineseText>
        </ListRow>
      ))}
    </List>
  )
}
