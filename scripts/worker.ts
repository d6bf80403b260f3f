import { answerQuestions } from '@/lib/summaries/worker/answer'

// Started by lib/summaries/worker/lanes.ts.
answerQuestions()
