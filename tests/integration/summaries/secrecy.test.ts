import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { writeComment } from '@/lib/discussion/write-comment'
import { insertTemplate } from '@/lib/exports/data/templates'
import { exportFormatNames, reportExportFormats } from '@/lib/exports/formats'
import { createSummary } from '@/lib/summaries/create-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { shareSummary } from '@/lib/summaries/share-summary'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { letterhead } from '@/tests/unit/documents/template-samples'
import { exportReport, exportSummary } from '../exports/export-file'
import { fileText, wordsIn } from '../exports/file-text'
import { discussionScene, withAllSections } from './discussion-scene'
import { write } from './scene'

/** Words for nobody's file, the name of one who took back all they said among them; those of a report for those alone who may read it; those that are for all. */
const secret = /密密./g
const named = /绝密之语/g
const noted = ['众所周知甲', '众所周知乙']
const discussed = ['众所周知丙', '众所周知丁', '众所周知戊']
const all = [...noted, ...discussed]

/** Much that was said of a summary's points, most of it withdrawn; with `late`, after the summary was finished. */
async function withdrawn(late: boolean) {
  const world = await discussionScene()
  const { owner, colleague, editor, admin, report: about, ids } = world
  const place = await report({ audience: 'named', userIds: [owner.id] })
  const hidden = await write(editor, place.slug, 1, '绝密之语')

  await world.onEvidence(colleague, '密密甲', 'private')
  await world.onStatement(colleague, '密密乙', 'private')
  await world.onEvidence(owner, '密密丙', 'private')
  await world.onStatement(owner, '密密丁', 'private')
  await world.discuss(owner, '绝密之语', hidden[0])

  const shown = await world.onEvidence(colleague, noted[0] ?? '')
  await world.onStatement(colleague, noted[1] ?? '')
  await world.discuss(colleague, discussed[0] ?? '')
  await world.conclude(colleague, discussed[1] ?? '', '众所周知的结论')

  const toPrivate = await world.onEvidence(colleague, '密密戊')
  const toWithdraw = await world.onStatement(colleague, '密密己')
  await world.reply(owner, toWithdraw, '密密庚')
  const toDelete = await world.onEvidence(owner, '密密辛')
  await world.reply(colleague, toDelete, '密密壬')
  const comments = [
    await world.discuss(colleague, '密密癸'),
    await world.conclude(colleague, '先说', '密密子'),
    await world.reply(owner, shown, '密密丑'),
    await world.discuss(owner, '密密寅'),
  ]
  const withdrawer = await person('staff', { name: '密密名' })
  const toAnswer = await world.discuss(withdrawer, '密密卯')
  const takenBack = [
    toAnswer,
    await world.discuss(withdrawer, '密密辰'),
    await world.reply(withdrawer, shown, '密密巳'),
  ]
  const answer = { threadId: toAnswer.threadId, parentId: toAnswer.commentId, body: discussed[2] ?? '' }
  await writeComment({ actor: colleague }, answer)
  const outline = withAllSections([...ids, ...hidden])
  const { id } = await createSummary({ actor: owner }, { title: '小结', form: 'working', outline })
  await editSummary({ actor: owner }, { id, version: 1, intro: '改过的引言' })
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'read' }] })
  if (late) await finishSummary({ actor: owner }, { id, version: 2 })

  const withdraw = { version: 1, visibility: 'private' as const, replies: 'stay' as const }
  for (const one of [toPrivate, toWithdraw])
    await editAnnotation({ actor: colleague }, { id: one, ...withdraw })
  await deleteAnnotation({ actor: owner }, { id: toDelete })
  for (const { commentId } of comments.slice(0, 3))
    await hideComment({ actor: editor }, { id: commentId, reason: '密密卯' })
  await deleteComment({ actor: owner }, { id: comments[3]?.commentId ?? '' })
  const [toHide, ...toTakeBack] = takenBack
  await hideComment({ actor: editor }, { id: toHide?.commentId ?? '', reason: '密密午' })
  for (const { commentId } of toTakeBack) await deleteComment({ actor: withdrawer }, { id: commentId })

  const template = crypto.randomUUID()
  const row = { name: '红头', fileName: '红头.docx', sha256: '', createdById: editor.id }
  const bytes = new Uint8Array(await letterhead())
  await insertTemplate(prisma(), { ...row, id: template, bytes, createdAt: new Date() })
  return { owner, colleague, editor, admin, id, slug: about.slug, template }
}

/** What stands in a file of the words that are looked for. */
async function told(file: Promise<{ body: Uint8Array }>) {
  const whole = await fileText((await file).body)
  const text = `${whole}\n${wordsIn(whole)}`
  return {
    secret: text.match(secret),
    named: text.match(named) !== null,
    open: all.filter((words) => text.includes(words)),
  }
}

describe.each([
  ['an open summary', false],
  ['a summary finished before', true],
])('of %s', (_, late) => {
  let world: Awaited<ReturnType<typeof withdrawn>>
  beforeAll(async () => {
    world = await withdrawn(late)
  })
  const partial: Record<string, string[]> = { csv: [], jsonld: noted }

  it.each(exportFormatNames)(
    '%s holds nothing private, hidden, deleted or of an unreadable report',
    async (format) => {
      const { id, template, owner, colleague, editor, admin } = world
      for (const actor of [owner, colleague, editor, admin]) {
        const found = await told(exportSummary({ actor }, { id, format, template, from: 1 }))
        expect(found).toMatchObject({ secret: null, open: partial[format] ?? all })
        if (format !== 'jsonld') expect(found.named).toBe(actor !== colleague)
      }
    },
  )
})

describe('of a report', () => {
  let world: Awaited<ReturnType<typeof withdrawn>>
  let viewer: Actor
  beforeAll(async () => {
    world = await withdrawn(false)
    viewer = await person('viewer')
  })
  const talking: Record<string, string[]> = {
    'docx-comments': noted.slice(0, 1),
    xlsx: all,
    json: all,
    jsonld: noted,
  }

  it.each(reportExportFormats)('%s holds nothing private, hidden or deleted', async (format) => {
    const { slug, owner, colleague, editor } = world
    const wanted = { secret: null, named: false, open: talking[format] ?? [] }
    for (const actor of [owner, colleague, editor, viewer])
      expect(await told(exportReport({ actor }, { slug, format }))).toEqual(wanted)
  })
})
