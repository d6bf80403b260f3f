import { requireUser, runQuery } from '@/app/_entry/page'
import { PersonFormSection } from '@/app/(workspace)/_people/form-section'
import { PersonHeader } from '@/app/(workspace)/_people/person-header'
import {
  changeLoginAction,
  deactivateAction,
  reactivateAction,
  resetPasswordAction,
} from '@/app/(workspace)/people/actions'
import { AccessForms } from '@/components/people/access-forms'
import { Timestamp } from '@/components/ui/timestamp'
import { formatDate } from '@/lib/i18n/format'
import { readPerson } from '@/lib/people/read-person'

/** A person as administrators see them, who may change all of it. */
export async function EditableProfile({ id }: { id: string }) {
  const [{ actor, words, now, locale }, person] = await Promise.all([
    requireUser(),
    runQuery(readPerson, { id }),
  ])
  const { people } = words
  return (
    <>
      <PersonHeader {...person}>
        <span>
          {people.joined} {formatDate(person.createdAt, locale)}
        </span>
        <span>
          {people.lastVisit}{' '}
          {person.lastVisitAt ? (
            <Timestamp date={person.lastVisitAt} now={now} locale={locale} />
          ) : (
            people.never
          )}
        </span>
      </PersonHeader>
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        <PersonFormSection person={person} />
        <AccessForms
          person={person}
          self={person.id === actor.id}
          words={people}
          actions={{
            login: changeLoginAction,
            reset: resetPasswordAction,
            deactivate: deactivateAction,
            reactivate: reactivateAction,
          }}
        />
      </div>
    </>
  )
}
