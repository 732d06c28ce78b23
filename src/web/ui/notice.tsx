import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { useIntoView } from './into-view.ts'
import type { State } from './state.ts'

type NoticeState = Exclude<State, 'none'>

type NoticeProps = {
  readonly state?: NoticeState
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** It answers what the person just did: screen readers say it at once, and the page scrolls to it when it lies outside. */
  readonly live?: boolean
}

const icons: Readonly<Record<NoticeState, IconName>> = { ok: 'check', due: 'clock', late: 'warning', info: 'info' }

/** A message in the flow of the page: done, take care, went wrong, good to know. */
export function Notice({ state = 'info', title, children, live }: NoticeProps) {
  const liveRole = state === 'late' ? 'alert' : 'status'
  const box = useRef<HTMLDivElement>(null)
  useIntoView(box, live === true)
  return (
    <div ref={box} className={classNames('notice', `notice-${state}`)} role={live ? liveRole : undefined}>
      <Icon name={icons[state]} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

type ErrorSummaryProps = {
  readonly title: string
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[]
}

/** Above a long form: every mistake, each a link to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <Notice state="late" title={title} live>
      <ul className="error-summary-list">
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
