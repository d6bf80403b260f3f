import { z } from 'zod'
import { locales } from '@/lib/i18n/locale'
import { updateLocale } from '@/lib/people/data/people'
import { command } from '@/lib/use-case'

/** Stores the language of the actor for e-mails. */
export const chooseLanguage = command({
  name: 'choose-language',
  permission: 'self.manage',
  input: z.object({ locale: z.enum(locales) }),
  run: (scope, { locale }) => updateLocale(scope.db, scope.actor.id, locale),
  activity: () => null,
})
