import { notificationPath } from '@/lib/addresses'
import { fill } from '@/lib/i18n/fill'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import type { EmailItem } from '@/lib/notifications/data/emails'
import { toNotificationText } from '@/lib/notifications/text'
import { escapeHtml } from '@/lib/text/escape-html'
import { markdownToText } from '@/lib/text/markdown'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type RenderedEmail = { subject: string; text: string; html: string }

type EmailContent = {
  kind: 'single' | 'daily' | 'weekly'
  name: string
  locale: Locale
  items: Omit<EmailItem, 'total'>[]
  /** The number of notifications beyond `items`. */
  others: number
  /** The address of this installation, without a trailing slash. */
  site: string
}

/** Renders an e-mail about notifications as plain text and as HTML with the same content. */
export function renderEmail({ kind, name, locale, items, others, site }: EmailContent): RenderedEmail {
  const { mail } = messagesOf(locale).notifications
  const parts = items.map((item) => ({
    headline: toNotificationText({ ...item, actor: item.actorName }, locale),
    about: toSubjectText(item, locale),
    at: formatDateTime(item.at, locale),
    body: item.body === null ? '' : markdownToText(item.body).trim(),
    link: `${site}${notificationPath(item.id)}`,
  }))
  const settings = `${site}/settings/notifications`
  const greeting = fill(locale, mail.greeting, { name })
  const rest = others > 0 ? fill(locale, mail.others, { count: others }) : ''
  const [first] = parts
  const count = items.length + others
  const subject =
    kind === 'single' && first
      ? fill(locale, mail.subject, { headline: first.headline, about: first.about })
      : fill(locale, kind === 'weekly' ? mail.digestWeekly : mail.digestDaily, { count })
  const text = [
    greeting,
    ...parts.map(({ headline, about, at, body, link }) =>
      [`${headline} · ${about} · ${at}`, body, link].filter(Boolean).join('\n'),
    ),
    rest,
    `${mail.footer}\n${settings}`,
  ]
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f7f4ec;color:#23291f;font:16px/1.8 'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif">
<div style="max-width:40em;margin:0 auto;padding:24px 20px">
<p>${escapeHtml(greeting)}</p>
${parts
  .map(
    ({ headline, about, at, body, link }) =>
      `<div style="border-top:1px solid #d9d3c3;padding:12px 0"><p style="margin:0"><strong>${escapeHtml(headline)}</strong> · ${escapeHtml(about)}<br><span style="color:#6b6f63;font-size:14px">${escapeHtml(at)}</span></p>${body ? `<p style="margin:8px 0;padding-left:12px;border-left:3px solid #2f6b4f;white-space:pre-wrap">${escapeHtml(body)}</p>` : ''}<p style="margin:8px 0 0"><a href="${escapeHtml(link)}" style="color:#1f5a40">${escapeHtml(mail.open)}</a></p></div>`,
  )
  .join('\n')}
${rest ? `<p>${escapeHtml(rest)}</p>` : ''}
<p style="border-top:1px solid #d9d3c3;padding-top:12px;color:#6b6f63;font-size:14px">${escapeHtml(mail.footer)} <a href="${escapeHtml(settings)}" style="color:#1f5a40">${escapeHtml(settings)}</a></p>
</div></body></html>`
  return { subject: subject.replace(/[\r\n]+/g, ' '), text: text.filter(Boolean).join('\n\n'), html }
}

function toSubjectText(item: Omit<EmailItem, 'total'>, locale: Locale): string {
  const english = locale === 'en'
  if (item.quote !== null) return `“${fullWidthPunctuation(item.quote)}”`
  if (item.title !== null) return [item.code, titleOf(item, locale)].filter(Boolean).join(' ')
  return (english && item.reportTitleEn) || (item.reportTitle ?? item.subjectName ?? '')
}
