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

const zh = {
  activity: zhActivity,
  annotations: zhAnnotations,
  backup: zhBackup,
  composer: zhComposer,
  discussion: zhDiscussion,
  documents: zhDocuments,
  errors: zhErrors,
  exports: zhExports,
  feedback: zhFeedback,
  layout: zhLayout,
  live: zhLive,
  notifications: zhNotifications,
  people: zhPeople,
  reports: zhReports,
  revisions: zhRevisions,
  search: zhSearch,
  shell: zhShell,
  summaries: zhSummaries,
  takeaways: zhTakeaways,
  templates: zhTemplates,
  threads: zhThreads,
  ui: zhUi,
  webhooks: zhWebhooks,
}

/** All texts of the interface, one file a domain. */
export type Messages = typeof zh

const en: Messages = {
  activity: enActivity,
  annotations: enAnnotations,
  backup: enBackup,
  composer: enComposer,
  discussion: enDiscussion,
  documents: enDocuments,
  errors: enErrors,
  exports: enExports,
  feedback: enFeedback,
  layout: enLayout,
  live: enLive,
  notifications: enNotifications,
  people: enPeople,
  reports: enReports,
  revisions: enRevisions,
  search: enSearch,
  shell: enShell,
  summaries: enSummaries,
  takeaways: enTakeaways,
  templates: enTemplates,
  threads: enThreads,
  ui: enUi,
  webhooks: enWebhooks,
}

export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? en : zh
}
