import { enActivity, zhActivity } from '@/lib/i18n/activity'
import { enAnnotations, zhAnnotations } from '@/lib/i18n/annotations'
import { enBackup, zhBackup } from '@/lib/i18n/backup'
import { enComposer, zhComposer } from '@/lib/i18n/composer'
import { enDiscussion, zhDiscussion } from '@/lib/i18n/discussion'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { enErrors, zhErrors } from '@/lib/i18n/errors'
import { enExports, zhExports } from '@/lib/i18n/exports'
import { enFeedback, zhFeedback } from '@/lib/i18n/feedback'
import { enLayout, zhLayout } from '@/lib/i18n/layout'
import { enLive, zhLive } from '@/lib/i18n/live'
import type { Locale } from '@/lib/i18n/locale'
import { enNotifications, zhNotifications } from '@/lib/i18n/notifications'
import { enPeople, zhPeople } from '@/lib/i18n/people'
import { enReports, zhReports } from '@/lib/i18n/reports'
import { enRevisions, zhRevisions } from '@/lib/i18n/revisions'
import { enSearch, zhSearch } from '@/lib/i18n/search'
import { enShell, zhShell } from '@/lib/i18n/shell'
import { enSummaries, zhSummaries } from '@/lib/i18n/summaries'
import { enTakeaways, zhTakeaways } from '@/lib/i18n/takeaways'
import { enTemplates, zhTemplates } from '@/lib/i18n/templates'
import { enThreads, zhThreads } from '@/lib/i18n/threads'
import { enUi, zhUi } from '@/lib/i18n/ui'
import { enWebhooks, zhWebhooks } from '@/lib/i18n/webhooks'

/** The texts of each domain in Chinese and in English. */
const domains = {
  activity: [zhActivity, enActivity],
  annotations: [zhAnnotations, enAnnotations],
  backup: [zhBackup, enBackup],
  composer: [zhComposer, enComposer],
  discussion: [zhDiscussion, enDiscussion],
  documents: [zhDocuments, enDocuments],
  errors: [zhErrors, enErrors],
  exports: [zhExports, enExports],
  feedback: [zhFeedback, enFeedback],
  layout: [zhLayout, enLayout],
  live: [zhLive, enLive],
  notifications: [zhNotifications, enNotifications],
  people: [zhPeople, enPeople],
  reports: [zhReports, enReports],
  revisions: [zhRevisions, enRevisions],
  search: [zhSearch, enSearch],
  shell: [zhShell, enShell],
  summaries: [zhSummaries, enSummaries],
  takeaways: [zhTakeaways, enTakeaways],
  templates: [zhTemplates, enTemplates],
  threads: [zhThreads, enThreads],
  ui: [zhUi, enUi],
  webhooks: [zhWebhooks, enWebhooks],
}

/** All texts of the interface, one file a domain. */
export type Messages = { [Domain in keyof typeof domains]: (typeof domains)[Domain][number] }

const inLanguage = (at: 0 | 1) =>
  Object.fromEntries(Object.entries(domains).map(([domain, texts]) => [domain, texts[at]])) as Messages

const [zh, en] = [inLanguage(0), inLanguage(1)]

export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? en : zh
}
