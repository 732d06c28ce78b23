import type { ReactNode } from 'react'
import { Form } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { PlainPage } from '../../../frame/plain-page.tsx'
import { useText } from '../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { Column, PageHeader, Stack } from '../../../ui/layout.tsx'
import { PasswordInput } from '../../../ui/password-input.tsx'

type PasswordChoiceProps = {
  readonly title: string
  readonly lead: ReactNode
  /** Null when the link is not open (any more). */
  readonly link: { readonly login: string } | null
  readonly minimum: number
  /** What the form was refused with; its problem is null when the link was over by then. */
  readonly refused: { readonly problem: Message | null } | undefined
  readonly submit: string
}

/** The page behind a one-time link: who asks, one field, one button. Opening it uses nothing up. */
export function PasswordChoice({ title, lead, link, minimum, refused, submit }: PasswordChoiceProps) {
  const { t } = useText()
  useFocusOnProblem(refused)
  const isOver = link === null || refused?.problem === null
  return (
    <PlainPage title={isOver ? t('access.over.title') : title}>
      <Column width="narrow">
        {isOver ? (
          <Stack gap={5}>
            <PageHeader title={t('access.over.title')} lead={t('access.over.text')} />
            <div>
              <LinkButton to="/masuk" reloadDocument>
                {t('signIn.submit')}
              </LinkButton>
            </div>
          </Stack>
        ) : (
          <Form method="post" noValidate>
            <Stack gap={5}>
              <PageHeader title={title} lead={lead} />
              <div className="field">
                <span className="field-label">{t('access.login')}</span>
                <p className="num">{link.login}</p>
              </div>
              {/* Password managers store the name beside the password that is chosen here. */}
              <input type="hidden" name="username" autoComplete="username" value={link.login} readOnly />
              <PasswordInput
                name="password"
                label={t('setUp.password')}
                hint={t('setUp.password.hint', { minimum })}
                error={refused?.problem ? t.message(refused.problem) : undefined}
                autoComplete="new-password"
                showLabel={t('common.show')}
                hideLabel={t('common.hide')}
                required
              />
              <Button wide>{submit}</Button>
            </Stack>
          </Form>
        )}
      </Column>
    </PlainPage>
  )
}
