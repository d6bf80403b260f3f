import * as activity from '@/lib/i18n/activity'
import * as annotations from '@/lib/i18n/annotations'
import * as composer from '@/lib/i18n/composer'
import * as discussion from '@/lib/i18n/discussion'
import * as documents from '@/lib/i18n/documents'
import * as errors from '@/lib/i18n/errors'
import * as exports from '@/lib/i18n/exports'
import * as layout from '@/lib/i18n/layout'
import * as live from '@/lib/i18n/live'
import type { Locale } from '@/lib/i18n/locale'
import * as notifications from '@/lib/i18n/notifications'
import * as people from '@/lib/i18n/people'
import * as reports from '@/lib/i18n/reports'
import * as revisions from '@/lib/i18n/revisions'
import * as shell from '@/lib/i18n/shell'
import * as summaries from '@/lib/i18n/summaries'
import * as takeaways from '@/lib/i18n/takeaways'
import * as templates from '@/lib/i18n/templates'
import * as ui from '@/lib/i18n/ui'

const zh = {
  activity: activity.zh,
  annotations: annotations.zh,
  composer: composer.zh,
  discussion: discussion.zh,
  documents: documents.zh,
  errors: errors.zh,
  exports: exports.zh,
  layout: layout.zh,
  live: live.zh,
  notifications: notifications.zh,
  people: people.zh,
  reports: reports.zh,
  revisions: revisions.zh,
  shell: shell.zh,
  summaries: summaries.zh,
  takeaways: takeaways.zh,
  templates: templates.zh,
  ui: ui.zh,
}

/** All words of the interface, one file a domain. */
export type Messages = typeof zh

const en: Messages = {
  activity: activity.en,
  annotations: annotations.en,
  composer: composer.en,
  discussion: discussion.en,
  documents: documents.en,
  errors: errors.en,
  exports: exports.en,
  layout: layout.en,
  live: live.en,
  notifications: notifications.en,
  people: people.en,
  reports: reports.en,
  revisions: revisions.en,
  shell: shell.en,
  summaries: summaries.en,
  takeaways: takeaways.en,
  templates: templates.en,
  ui: ui.en,
}

export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? en : zh
}
