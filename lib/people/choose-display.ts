import { z } from 'zod'
import { locales } from '@/lib/i18n/locale'
import { updateDisplay } from '@/lib/people/data/people'
import { colorSchemes } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Stores the language of the actor, for e-mails too, and the colours; what is not given stays. */
export const chooseDisplay = command({
  name: 'choose-display',
  permission: 'self.manage',
  input: z.object({ locale: z.enum(locales).optional(), scheme: z.enum(colorSchemes).optional() }),
  run: (scope, choice) => updateDisplay(scope.db, scope.actor.id, choice),
  activity: () => null,
})
