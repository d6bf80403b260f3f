import { operation, type Routes } from '@/app/api/v1/operation'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { listFigures } from '@/lib/takeaways/list-figures'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { listTerms } from '@/lib/takeaways/list-terms'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'

export const takeaways: Routes = {
  '/takeaways': {
    GET: operation(listTakeaways, 'The takeaways of the reports you may read'),
    POST: operation(createTakeaway, 'Write a takeaway; its evidence must agree with the text', {
      status: 201,
    }),
  },
  '/takeaways/{id}': {
    GET: operation(readTakeaway, 'One takeaway with evidence, figures, terms and links'),
    PATCH: operation(editTakeaway, 'Change a takeaway; a stale version is a conflict with what stands now'),
    DELETE: operation(deleteTakeaway, 'Delete a takeaway softly', { status: 204 }),
  },
  '/figures': {
    GET: operation(listFigures, 'The numbers of the reports, each with the sentence that states it'),
  },
  '/terms': { GET: operation(listTerms, 'Named formulas and programmes and what they stand for') },
}
