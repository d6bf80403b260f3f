import { expect, it } from 'vitest'
import { firstSteps } from '@/app/(workspace)/_home/steps'
import { messagesOf } from '@/lib/i18n/messages'

it('tells an administrator to import the first report only while there is none', () => {
  const { steps } = messagesOf('zh-CN').shell
  const labels = (hasReports: boolean) => firstSteps(steps, () => true, hasReports).map(({ label }) => label)
  expect(labels(false)).toEqual([steps.importReport, steps.invitePeople, steps.checkMail])
  expect(labels(true)).toEqual([steps.invitePeople, steps.checkMail])
})
