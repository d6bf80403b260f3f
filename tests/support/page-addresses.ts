/** The ids and addresses that the pages of `app/` are looked at with. */
export type PageSubjects = Record<
  | 'slug'
  | 'takeaway'
  | 'closed'
  | 'annotation'
  | 'standing'
  | 'thread'
  | 'comment'
  | 'answer'
  | 'summary'
  | 'finished'
  | 'person'
  | 'notification'
  | 'unsettled'
  | 'invitation'
  | 'webhook'
  /** What a search finds. */
  | 'word',
  string
>

/** The addresses at which each page of `app/` is looked at; a page that is missing here fails a test. */
export const pageAddresses: Record<string, (subjects: PageSubjects) => string[]> = {
  '/': () => ['/'],
  '/activity': () => ['/activity'],
  '/annotations': ({ slug }) => ['/annotations', `/annotations?report=${slug}`],
  '/annotations/[id]': ({ annotation }) => [`/annotations/${annotation}`],
  '/annotations/[id]/edit': ({ annotation }) => [`/annotations/${annotation}/edit`],
  '/annotations/new': ({ slug }) => [`/annotations/new?report=${slug}&start=0&end=90`],
  '/comments/[id]': ({ comment }) => [`/comments/${comment}`],
  '/comments/[id]/actions': ({ comment, answer }) => [
    `/comments/${comment}/actions`,
    `/comments/${answer}/actions`,
  ],
  '/comments/[id]/history': ({ comment }) => [`/comments/${comment}/history`],
  '/comments/[id]/move': ({ answer }) => [`/comments/${answer}/move`],
  '/dev/components': () => ['/dev/components'],
  '/feedback': () => ['/feedback?from=/figures'],
  '/figures': ({ slug }) => [`/figures?report=${slug}`],
  '/inbox': () => ['/inbox', '/inbox?state=unread'],
  '/inbox/open/[id]': ({ notification }) => [`/inbox/open/${notification}`],
  '/invite/[token]': ({ invitation }) => [invitation],
  '/people': () => ['/people'],
  '/people/[id]': ({ person }) => [`/people/${person}`],
  '/people/backups': () => ['/people/backups'],
  '/people/departments': () => ['/people/departments'],
  '/people/feedback': () => ['/people/feedback'],
  '/people/invite': () => ['/people/invite'],
  '/people/mail': () => ['/people/mail'],
  '/people/webhooks': () => ['/people/webhooks'],
  '/people/webhooks/[id]': ({ webhook }) => [`/people/webhooks/${webhook}`],
  '/reports': () => ['/reports'],
  '/reports/[slug]': ({ slug }) => [`/reports/${slug}`, `/reports/${slug}?revision=1`],
  '/reports/[slug]/activity': ({ slug }) => [`/reports/${slug}/activity`],
  '/reports/[slug]/readers': ({ slug }) => [`/reports/${slug}/readers`],
  '/reports/[slug]/revisions': ({ slug }) => [`/reports/${slug}/revisions`],
  '/reports/[slug]/revisions/compare': ({ slug }) => [`/reports/${slug}/revisions/compare`],
  '/reports/[slug]/revisions/unsettled': ({ slug }) => [`/reports/${slug}/revisions/unsettled`],
  '/reports/[slug]/revisions/unsettled/[id]': ({ slug, unsettled }) => [
    `/reports/${slug}/revisions/unsettled/${unsettled}`,
  ],
  '/reports/new': () => ['/reports/new'],
  '/search': ({ word }) => [
    `/search?q=${word}`,
    '/search?q=gibtesnicht&person=niemand&state=open',
    `/search?q=${word}&in=comment`,
  ],
  '/settings': () => ['/settings'],
  '/settings/notifications': () => ['/settings/notifications'],
  '/setup': () => ['/setup'],
  '/sign-in': () => ['/sign-in'],
  '/summaries': () => ['/summaries', '/summaries?whose=shared'],
  '/summaries/[id]': ({ summary, finished }) => [
    `/summaries/${summary}`,
    `/summaries/${finished}`,
    `/summaries/${summary}?do=duplicate`,
  ],
  '/summaries/[id]/changes': ({ summary }) => [`/summaries/${summary}/changes`],
  '/summaries/[id]/edit': ({ summary }) => [`/summaries/${summary}/edit`],
  '/summaries/[id]/exports': ({ summary }) => [`/summaries/${summary}/exports`],
  '/summaries/[id]/share': ({ summary }) => [`/summaries/${summary}/share`],
  '/summaries/[id]/versions': ({ finished }) => [`/summaries/${finished}/versions`],
  '/summaries/[id]/versions/[version]': ({ finished }) => [`/summaries/${finished}/versions/1`],
  '/summaries/layout-check': () => ['/summaries/layout-check'],
  '/summaries/new': ({ takeaway }) => ['/summaries/new', `/summaries/new?point=${takeaway}`],
  '/summaries/templates': () => ['/summaries/templates'],
  '/takeaways': ({ slug }) => ['/takeaways', `/takeaways?report=${slug}`],
  '/takeaways/[id]': ({ takeaway, closed, comment, thread }) => [
    `/takeaways/${takeaway}`,
    `/takeaways/${closed}`,
    `/takeaways/${takeaway}?edit=${comment}`,
    `/takeaways/${takeaway}?reply=${comment}&thread=${thread}`,
  ],
  '/takeaways/[id]/edit': ({ takeaway }) => [`/takeaways/${takeaway}/edit`],
  '/takeaways/new': ({ slug, standing }) => [
    `/takeaways/new?report=${slug}`,
    `/takeaways/new?report=${slug}&annotation=${standing}`,
  ],
  '/terms': ({ slug }) => [`/terms?report=${slug}`],
  '/threads': ({ slug, thread }) => ['/threads', `/threads?report=${slug}&thread=${thread}`],
  '/threads/[id]/lock': ({ thread }) => [`/threads/${thread}/lock`],
  '/threads/[id]/outcome': ({ thread }) => [`/threads/${thread}/outcome`],
  '/threads/[id]/move': ({ thread }) => [`/threads/${thread}/move`],
}

export const signedOutPages = ['/sign-in', '/setup', '/invite/[token]']
