import { z } from 'zod'
import { fileResponse } from '@/app/_entry/download'
import { faultMessage } from '@/app/_entry/error-message'
import { operation, type Routes } from '@/app/api/v1/operation'
import { apiPath } from '@/lib/addresses'
import { cancelExport } from '@/lib/exports/cancel-export'
import { deleteTemplate } from '@/lib/exports/delete-template'
import { fetchExport } from '@/lib/exports/fetch-export'
import { listExports } from '@/lib/exports/list-exports'
import { listTemplates } from '@/lib/exports/list-templates'
import { exportOutput } from '@/lib/exports/present'
import { printTemplate } from '@/lib/exports/print-template'
import { maxWaitMs } from '@/lib/exports/queue'
import { readExport } from '@/lib/exports/read-export'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import { preferredLocale } from '@/lib/i18n/locale'
import { listOf } from '@/lib/output'

type ExportView = Awaited<ReturnType<typeof readExport>>

/** An export with its fault as a sentence. */
const localizedExport = exportOutput.extend({ fault: z.string().nullable() })

function presentLocalized(job: ExportView, request: Request) {
  return {
    ...job,
    fault: job.fault && faultMessage(job.fault, preferredLocale(request.headers.get('accept-language'))),
  }
}

/** Answers with the file of an export, or with 202 and where it will be. */
function presentFile(
  { file, ...job }: Awaited<ReturnType<typeof requestExport>>,
  request: Request,
): Response {
  if (file) return fileResponse(file)
  const headers = { location: apiPath('exports', job.id), 'cache-control': 'no-store' }
  return Response.json(localizedExport.parse(presentLocalized(job, request)), { status: 202, headers })
}

const asFile = {
  limit: 'export',
  output: undefined,
  pending: localizedExport,
  with: { waitMs: maxWaitMs },
  present: presentFile,
} as const
const asJob = {
  status: 202,
  limit: 'export',
  output: localizedExport,
  with: { waitMs: 0 },
  present: presentLocalized,
} as const

export const exports: Routes = {
  '/exports': {
    GET: operation(listExports, 'The exports you asked for in the last seven days, newest first', {
      output: listOf(localizedExport),
      present: ({ items }, request) => ({ items: items.map((job) => presentLocalized(job, request)) }),
    }),
  },
  '/exports/{id}': {
    GET: operation(readExport, 'How far an export is, or what came of it', {
      output: localizedExport,
      present: presentLocalized,
    }),
    DELETE: operation(cancelExport, 'Stop an export', { status: 204 }),
  },
  '/exports/{id}/file': { GET: operation(fetchExport, 'The file of an export', { present: fileResponse }) },
  '/reports/{slug}/export': {
    GET: operation(
      requestReportExport,
      'The report as a file in one of the formats; 202 with where to ask again if it takes long',
      asFile,
    ),
  },
  '/reports/{slug}/exports': {
    POST: operation(requestReportExport, 'Have the report made into a file', asJob),
  },
  '/summaries/{id}/export': {
    GET: operation(
      requestExport,
      'The study summary as a file in one of the formats; 202 with where to ask again if it takes long',
      asFile,
    ),
  },
  '/summaries/{id}/exports': {
    POST: operation(requestExport, 'Have the study summary made into a file', asJob),
  },
  '/templates': {
    GET: operation(listTemplates, 'The office templates that summaries can be exported with'),
  },
  '/templates/{id}': {
    DELETE: operation(deleteTemplate, 'Delete an office template; files made with it stay as they are', {
      status: 204,
    }),
  },
  '/templates/{id}/print': {
    GET: operation(printTemplate, 'A test print of an office template, filled with sample words', {
      limit: 'export',
      present: fileResponse,
    }),
  },
}
