import { Form } from 'react-router'
import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../../../ui/button.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import type { Option } from '../../../../../../../ui/inputs.tsx'
import { Row, Stack } from '../../../../../../../ui/layout.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import { PlacingFields } from '../../+parts/placing-fields.tsx'
import { AreasForm } from './areas-form.tsx'
import type { PersonAnswer } from './person-deeds.server.ts'

type Place = PersonPage['places'][number]

type PlacesProps = {
  readonly person: PersonPage
  /** Open units in which the person has never been. */
  readonly otherUnits: readonly Option[]
  readonly isOneself: boolean
  readonly answer: PersonAnswer | null | undefined
}

/** One part of the page for each unit of the person: position, roles, and the way out. The last part adds a unit. */
export function Places({ person, otherUnits, answer }: PlacesProps) {
  const { t } = useText()
  return (
    <>
      {person.places.map((place) => (
        <PlaceCard key={place.unitId} person={person} place={place} answer={answer} />
      ))}
      {otherUnits.length > 0 && (
        <details className="card disclosure" open={answer?.unitId === 'other'} key={person.places.length}>
          <summary>{t('people.place.add')}</summary>
          <PlaceForm
            about="other"
            units={otherUnits}
            values={{ unitId: '', position: '', roles: ['employee'] }}
            answer={answer}
            submit={t('people.place.add')}
          />
        </details>
      )}
    </>
  )
}

/** Roles that write in their own areas only. */
const WORK_IN_AREAS: readonly string[] = ['area_lead', 'team_member']

type PlaceCardProps = Pick<PlacesProps, 'person' | 'answer'> & { readonly place: Place }

function PlaceCard({ person, place, answer }: PlaceCardProps) {
  const { t, instant } = useText()
  const { home, unit } = useUnit()
  const roles = place.roles.map((role) => t(`role.${role}`)).join(', ')
  const hasLeft = place.leftAt !== null
  const values = { unitId: place.unitId, position: place.position, roles: hasLeft ? ['employee'] : place.roles }
  return (
    <Card title={place.unitName}>
      <Stack gap={4}>
        <p>
          {hasLeft ? t('people.place.left', { when: instant(place.leftAt, unit.timeZone) }) : roles}
          {place.position && <span className="muted"> · {place.position}</span>}
        </p>
        {place.isClosed ? (
          <p className="small muted">{t('people.place.closed')}</p>
        ) : (
          <details className="disclosure" open={answer?.unitId === place.unitId}>
            <summary>{t(hasLeft ? 'people.place.return' : 'people.place.change')}</summary>
            <PlaceForm
              about={place.unitId}
              values={values}
              answer={answer}
              submit={t(hasLeft ? 'people.place.return' : 'people.save')}
            />
          </details>
        )}
        {!hasLeft && !place.isClosed && place.roles.some((role) => WORK_IN_AREAS.includes(role)) && (
          <AreasForm place={place} />
        )}
        {!hasLeft && (
          <Row>
            <LinkButton
              to={`${home}/pengaturan/orang/${person.personId}/keluar/${place.unitId}`}
              variant="plain"
              icon="out"
            >
              {t('people.leave.open')}
            </LinkButton>
          </Row>
        )}
      </Stack>
    </Card>
  )
}

type PlaceFormProps = {
  /** The unit of the place, or `other` for one to be chosen: which form was refused. */
  readonly about: string
  readonly units?: readonly Option[]
  readonly values: { readonly unitId: string; readonly position: string; readonly roles: readonly string[] }
  readonly answer: PersonAnswer | null | undefined
  readonly submit: string
}

function PlaceForm({ about, units, values, answer, submit }: PlaceFormProps) {
  const isRefused = answer?.unitId === about
  return (
    <Form method="post" noValidate key={JSON.stringify(values)}>
      <Stack gap={4}>
        <input type="hidden" name="deed" value="place" />
        <input type="hidden" name="about" value={about} />
        <PlacingFields
          {...(units && { units })}
          values={(isRefused && answer.placing) || values}
          problems={(isRefused && answer.problems) || {}}
        />
        <div>
          <Button variant="quiet">{submit}</Button>
        </div>
      </Stack>
    </Form>
  )
}
