import { maxTextBytes } from '@/app/_entry/upload'
import type { loadPreferences } from '@/app/_entry/visitor'
import type { FileRules } from '@/components/ui/file-input'
import { maxUploadMegabytes } from '@/lib/exports/upload'

type Preferences = Pick<Awaited<ReturnType<typeof loadPreferences>>, 'words' | 'locale' | 'fill'>

/** What a field says that takes any file. */
export const fileRules = ({ words, locale }: Pick<Preferences, 'words' | 'locale'>): FileRules => ({
  words: words.ui.fileInput,
  locale,
})

/** Of a Word file: a template, or what is to be checked. */
export const wordFileRules = (preferences: Preferences): FileRules => ({
  ...fileRules(preferences),
  accept: '.docx,.dotx',
  wrongKind: preferences.words.errors.notDocx,
  maxBytes: maxUploadMegabytes * 1024 * 1024,
  tooLarge: preferences.fill(preferences.words.errors.tooLarge, { megabytes: maxUploadMegabytes }),
})

/** Of the text of a report. */
export const textFileRules = (preferences: Preferences): FileRules => ({
  ...fileRules(preferences),
  accept: '.txt,text/plain',
  wrongKind: preferences.words.errors.notText,
  maxBytes: maxTextBytes,
  tooLarge: preferences.words.reports.fileTooLarge,
})
