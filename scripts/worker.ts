import { constants, setPriority } from 'node:os'
import { answerQuestions } from '@/lib/summaries/worker/answer'

// Started by lib/summaries/worker/lanes.ts. Who reads a page comes before who waits for a file.
if (process.argv[2] === 'exports') setPriority(constants.priority.PRIORITY_LOW)
answerQuestions()
