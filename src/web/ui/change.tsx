import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type ChangeWords = {
  /** Read before the old value: `dari`. */
  readonly from: string
  /** Read before the new value: `menjadi`. */
  readonly to: string
  /** For no value: `kosong`. */
  readonly empty: string
}

type ChangeProps = { readonly old: ReactNode; readonly new: ReactNode; readonly words: ChangeWords }

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === ''

/** What a value was and what it is: struck through, arrow, new. Either may be empty. */
export function Change({ old, new: now, words }: ChangeProps) {
  return (
    <span className="change">
      <span className="visually-hidden">{words.from} </span>
      {isEmpty(old) ? <span className="change-none">{words.empty}</span> : <del>{old}</del>}
      <span className="change-to">
        <Icon name="arrow" size="s" />
        <span className="visually-hidden"> {words.to} </span>
        {isEmpty(now) ? <span className="change-none">{words.empty}</span> : <ins>{now}</ins>}
      </span>
    </span>
  )
}

type ChangeListProps = {
  readonly items: readonly { readonly field: string; readonly old: ReactNode; readonly new: ReactNode }[]
  readonly words: ChangeWords
}

/** The fields of one record that changed, each with old and new. */
export function ChangeList({ items, words }: ChangeListProps) {
  return (
    <dl className="changes">
      {items.map(({ field, old, new: now }) => (
        <div className="definition" key={field}>
          <dt>{field}</dt>
          <dd>
            <Change old={old} new={now} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
