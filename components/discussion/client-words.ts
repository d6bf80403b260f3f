import { enDiscussion, zhDiscussion } from '@/lib/i18n/discussion'

/**
 * The words of the parts that are loaded on demand come with them, in both languages, not with every page. Only the
 * server, which has no document, must be told the language.
 */
export function discussionWords(locale: string = document.documentElement.lang): typeof zhDiscussion {
  return locale === 'en' ? enDiscussion : zhDiscussion
}
