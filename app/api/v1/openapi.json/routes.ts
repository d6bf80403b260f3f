import * as activityExport from '@/app/api/v1/activity/export/route'
import * as activity from '@/app/api/v1/activity/route'
import * as annotation from '@/app/api/v1/annotations/[id]/route'
import * as annotationThreads from '@/app/api/v1/annotations/[id]/threads/route'
import * as annotations from '@/app/api/v1/annotations/route'
import * as agreement from '@/app/api/v1/comments/[id]/agreement/route'
import * as hiding from '@/app/api/v1/comments/[id]/hiding/route'
import * as history from '@/app/api/v1/comments/[id]/history/route'
import * as commentPlace from '@/app/api/v1/comments/[id]/place/route'
import * as comment from '@/app/api/v1/comments/[id]/route'
import * as exportedFile from '@/app/api/v1/exports/[id]/file/route'
import * as exported from '@/app/api/v1/exports/[id]/route'
import * as exports from '@/app/api/v1/exports/route'
import * as figures from '@/app/api/v1/figures/route'
import * as notificationSettings from '@/app/api/v1/me/notification-settings/route'
import * as me from '@/app/api/v1/me/route'
import * as mentionable from '@/app/api/v1/mentionable/route'
import * as notificationsRead from '@/app/api/v1/notifications/read/route'
import * as notifications from '@/app/api/v1/notifications/route'
import type { Routes } from '@/app/api/v1/openapi.json/document'
import * as people from '@/app/api/v1/people/route'
import * as readers from '@/app/api/v1/readers/route'
import * as reportActivityExport from '@/app/api/v1/reports/[slug]/activity/export/route'
import * as reportActivity from '@/app/api/v1/reports/[slug]/activity/route'
import * as reportAnnotations from '@/app/api/v1/reports/[slug]/annotations/route'
import * as reportExport from '@/app/api/v1/reports/[slug]/export/route'
import * as reportExports from '@/app/api/v1/reports/[slug]/exports/route'
import * as reportRevisions from '@/app/api/v1/reports/[slug]/revisions/route'
import * as report from '@/app/api/v1/reports/[slug]/route'
import * as reportText from '@/app/api/v1/reports/[slug]/text/route'
import * as reports from '@/app/api/v1/reports/route'
import * as search from '@/app/api/v1/search/route'
import * as summaryDuplicates from '@/app/api/v1/summaries/[id]/duplicates/route'
import * as summaryExport from '@/app/api/v1/summaries/[id]/export/route'
import * as summaryExports from '@/app/api/v1/summaries/[id]/exports/route'
import * as summaryFinish from '@/app/api/v1/summaries/[id]/finish/route'
import * as keeping from '@/app/api/v1/summaries/[id]/points/[partId]/keeping/route'
import * as renewal from '@/app/api/v1/summaries/[id]/points/[partId]/renewal/route'
import * as summaryRestoration from '@/app/api/v1/summaries/[id]/restoration/route'
import * as summary from '@/app/api/v1/summaries/[id]/route'
import * as summaryShares from '@/app/api/v1/summaries/[id]/shares/route'
import * as summaryVersion from '@/app/api/v1/summaries/[id]/versions/[version]/route'
import * as summaryVersions from '@/app/api/v1/summaries/[id]/versions/route'
import * as summaryPages from '@/app/api/v1/summaries/pages/route'
import * as summaries from '@/app/api/v1/summaries/route'
import * as takeaway from '@/app/api/v1/takeaways/[id]/route'
import * as takeawayThreads from '@/app/api/v1/takeaways/[id]/threads/route'
import * as takeaways from '@/app/api/v1/takeaways/route'
import * as templatePrint from '@/app/api/v1/templates/[id]/print/route'
import * as template from '@/app/api/v1/templates/[id]/route'
import * as templates from '@/app/api/v1/templates/route'
import * as terms from '@/app/api/v1/terms/route'
import * as closure from '@/app/api/v1/threads/[id]/closure/route'
import * as comments from '@/app/api/v1/threads/[id]/comments/route'
import * as conclusion from '@/app/api/v1/threads/[id]/conclusion/route'
import * as follow from '@/app/api/v1/threads/[id]/follow/route'
import * as threadPlace from '@/app/api/v1/threads/[id]/place/route'
import * as resolution from '@/app/api/v1/threads/[id]/resolution/route'
import * as thread from '@/app/api/v1/threads/[id]/route'

/** Every route of the interface by its path; a test holds this against the folder. */
export const routes: Routes = {
  '/reports': reports,
  '/reports/{slug}': report,
  '/reports/{slug}/text': reportText,
  '/reports/{slug}/annotations': reportAnnotations,
  '/reports/{slug}/revisions': reportRevisions,
  '/reports/{slug}/activity': reportActivity,
  '/reports/{slug}/activity/export': reportActivityExport,
  '/takeaways': takeaways,
  '/takeaways/{id}': takeaway,
  '/takeaways/{id}/threads': takeawayThreads,
  '/annotations': annotations,
  '/annotations/{id}': annotation,
  '/annotations/{id}/threads': annotationThreads,
  '/threads/{id}': thread,
  '/threads/{id}/comments': comments,
  '/threads/{id}/resolution': resolution,
  '/threads/{id}/follow': follow,
  '/threads/{id}/conclusion': conclusion,
  '/threads/{id}/closure': closure,
  '/threads/{id}/place': threadPlace,
  '/comments/{id}': comment,
  '/comments/{id}/history': history,
  '/comments/{id}/agreement': agreement,
  '/comments/{id}/hiding': hiding,
  '/comments/{id}/place': commentPlace,
  '/mentionable': mentionable,
  '/figures': figures,
  '/terms': terms,
  '/exports': exports,
  '/exports/{id}': exported,
  '/exports/{id}/file': exportedFile,
  '/reports/{slug}/export': reportExport,
  '/reports/{slug}/exports': reportExports,
  '/summaries': summaries,
  '/summaries/pages': summaryPages,
  '/summaries/{id}/exports': summaryExports,
  '/summaries/{id}': summary,
  '/summaries/{id}/export': summaryExport,
  '/summaries/{id}/duplicates': summaryDuplicates,
  '/summaries/{id}/shares': summaryShares,
  '/summaries/{id}/finish': summaryFinish,
  '/summaries/{id}/restoration': summaryRestoration,
  '/summaries/{id}/versions': summaryVersions,
  '/summaries/{id}/versions/{version}': summaryVersion,
  '/summaries/{id}/points/{partId}/renewal': renewal,
  '/summaries/{id}/points/{partId}/keeping': keeping,
  '/templates': templates,
  '/templates/{id}': template,
  '/templates/{id}/print': templatePrint,
  '/search': search,
  '/activity': activity,
  '/activity/export': activityExport,
  '/readers': readers,
  '/people': people,
  '/notifications': notifications,
  '/notifications/read': notificationsRead,
  '/me': me,
  '/me/notification-settings': notificationSettings,
}
