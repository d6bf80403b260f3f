import { pageTitle, requireUser } from '@/app/_entry/page'
import { sendFeedbackAction } from '@/app/(workspace)/feedback/actions'
import { FeedbackForm } from '@/components/people/feedback-form'
import { PageHeader } from '@/components/ui/page-header'
import { feedbackPage, maxFeedbackLength } from '@/lib/feedback/schema'

export const generateMetadata = pageTitle((words) => words.feedback.title)

/** Where everybody tells the administrators what they think; `from` is the page they had in view. */
export default async function FeedbackPage({ searchParams }: PageProps<'/feedback'>) {
  const { words, fill } = await requireUser()
  const { feedback } = words
  const from = feedbackPage.safeParse((await searchParams).from).data
  return (
    <>
      <PageHeader title={feedback.title} meta={feedback.text} />
      <FeedbackForm
        action={sendFeedbackAction}
        page={from}
        maxLength={maxFeedbackLength}
        words={{ ...feedback, bodyHint: fill(feedback.bodyHint, { limit: maxFeedbackLength }) }}
      />
      {from ? (
        <p className="mt-6">
          <a href={from} className="link">
            {feedback.back}
          </a>
        </p>
      ) : null}
    </>
  )
}
