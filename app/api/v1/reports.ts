import { operation, type Routes } from '@/app/api/v1/operation'
import { importReport } from '@/lib/reports/import-report'
import { listReports } from '@/lib/reports/list-reports'
import { readReport } from '@/lib/reports/read-report'
import { readReportText } from '@/lib/reports/read-report-text'
import { listRevisions } from '@/lib/revisions/list-revisions'
import { reviseReport } from '@/lib/revisions/revise-report'
import { searchEverything } from '@/lib/search/search-everything'

export const reports: Routes = {
  '/reports': {
    GET: operation(listReports, 'The reports you may read, newest first'),
    POST: operation(importReport, 'Import a report', { status: 201 }),
  },
  '/reports/{slug}': {
    GET: operation(readReport, 'One report with the sections and paragraphs of its current revision', {
      readsQuery: false,
    }),
  },
  '/reports/{slug}/text': {
    GET: operation(
      readReportText,
      'The text of the current revision, or of the one asked for, exactly as stored',
      {
        output: undefined,
        present: ({ text }) =>
          new Response(text, {
            headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
          }),
      },
    ),
  },
  '/reports/{slug}/revisions': {
    GET: operation(
      listRevisions,
      'The revisions of a report, newest first, with how its ranges fared in each',
    ),
    POST: operation(reviseReport, 'Bring in a new revision of a report; its ranges are found again in it', {
      status: 201,
    }),
  },
  '/search': {
    GET: operation(
      searchEverything,
      'What you may read that has every one of these words, kind by kind; counts are given with counts=true',
    ),
  },
}
