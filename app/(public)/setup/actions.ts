'use server'

import { formAction } from '@/app/_entry/action'
import { parseAccount, signInAndRedirect } from '@/app/(public)/sign-in/sign-in-and-redirect'
import { createFirstAdministrator } from '@/lib/people/create-first-administrator'

export const setUpAction = formAction(createFirstAdministrator, parseAccount, signInAndRedirect)
