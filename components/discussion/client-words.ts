import { enDiscussion, zhDiscussion } from '@/lib/i18n/discussion'

/** The words of the parts that are loaded on demand come with them, in both languages, not with every page. */
export function discussionWords(): typeof zhDiscussion {
  return document.documentElement.lang === 'en' ? enDiscussion : zhDiscussion
}
