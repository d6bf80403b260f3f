import { operation, type Routes } from '@/app/api/v1/operation'
import { previewPages } from '@/lib/exports/preview-pages'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { dismissPointUpdate } from '@/lib/summaries/dismiss-point-update'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { listShares } from '@/lib/summaries/list-shares'
import { listSummaries } from '@/lib/summaries/list-summaries'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'
import { readSummary } from '@/lib/summaries/read-summary'
import { readSummaryVersion } from '@/lib/summaries/read-summary-version'
import { refreshPoint } from '@/lib/summaries/refresh-point'
import { reopenSummary } from '@/lib/summaries/reopen-summary'
import { restoreSummary } from '@/lib/summaries/restore-summary'
import { shareSummary } from '@/lib/summaries/share-summary'

export const summaries: Routes = {
  '/summaries': {
    GET: operation(listSummaries, 'The study summaries you may read'),
    POST: operation(createSummary, 'Compose a study summary', { status: 201 }),
  },
  // Stands before the path that takes any word for an id.
  '/summaries/pages': {
    POST: operation(previewPages, 'The pages a draft would be printed as, each an SVG; nothing is kept'),
  },
  '/summaries/{id}': {
    GET: operation(readSummary, 'One study summary with its points in order'),
    PATCH: operation(
      editSummary,
      'Change a study summary; a stale version is a conflict with what stands now',
    ),
    DELETE: operation(deleteSummary, 'Delete a study summary softly', { status: 204 }),
  },
  '/summaries/{id}/duplicates': {
    POST: operation(
      duplicateSummary,
      'Make a summary of your own from one you may read; its points say what they say today',
      { status: 201 },
    ),
  },
  '/summaries/{id}/shares': {
    GET: operation(listShares, 'With whom a study summary is shared, and with whom it could be'),
    PUT: operation(shareSummary, 'Share a study summary with these and nobody else', { status: 204 }),
  },
  '/summaries/{id}/finish': {
    PUT: operation(
      finishSummary,
      'Finish a study summary: it stays as it is, with all it says, until it is reopened',
      { status: 204 },
    ),
    DELETE: operation(reopenSummary, 'Reopen a finished study summary', { status: 204 }),
  },
  '/summaries/{id}/restoration': {
    PUT: operation(restoreSummary, 'Bring a deleted study summary back as it was', { status: 204 }),
  },
  '/summaries/{id}/versions': {
    GET: operation(listSummaryVersions, 'What was saved of a study summary, newest first, at most 200'),
  },
  '/summaries/{id}/versions/{version}': {
    GET: operation(readSummaryVersion, 'What a version of a study summary said'),
  },
  '/summaries/{id}/points/{partId}/refresh': {
    PUT: operation(refreshPoint, 'Take over what a point of a study summary says today', { status: 204 }),
  },
  '/summaries/{id}/points/{partId}/dismissal': {
    PUT: operation(
      dismissPointUpdate,
      'Keep a point of a study summary as it was taken, whatever its source says today',
      { status: 204 },
    ),
  },
}
