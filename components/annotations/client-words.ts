import { enAnnotations, zhAnnotations } from '@/lib/i18n/annotations'

/** The words of what is loaded over a text come with it, in both languages, not with every page. */
export function annotationWords(): typeof zhAnnotations {
  return document.documentElement.lang === 'en' ? enAnnotations : zhAnnotations
}
