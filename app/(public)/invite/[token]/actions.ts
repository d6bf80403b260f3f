'use server'

import { formAction } from '@/app/_entry/action'
import { parseAccount, signInAndRedirect } from '@/app/(public)/sign-in/sign-in-and-redirect'
import { acceptInvitation } from '@/lib/people/accept-invitation'

export const joinAction = formAction(acceptInvitation, parseAccount, signInAndRedirect)
