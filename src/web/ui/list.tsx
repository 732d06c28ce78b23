import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Item = {
  readonly key: string
  /** A tag with a date, usually. */
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly context?: ReactNode
  readonly action?: ReactNode
}

type ItemListProps = {
  readonly items: readonly Item[]
  /** Each line's context is cut after two lines. */
  readonly brief?: boolean
}

/** Things to do, one below the other: when, what, where it belongs, what can be done. */
export function ItemList({ items, brief }: ItemListProps) {
  return (
    <ul className={classNames('item-list', brief && 'item-list-brief')}>
      {items.map(({ key, lead, title, context, action }) => (
        <li key={key} className={classNames('item', lead === undefined && 'item-plain')}>
          {lead}
          <div>
            <div className="item-title">{title}</div>
            {context && <div className="item-context">{context}</div>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  )
}

type DefinitionListProps = { readonly items: readonly { readonly term: string; readonly value: ReactNode }[] }

/** Names and their values: the head of a document, the facts of a record. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="definitions">
      {items.map(({ term, value }) => (
        <div className="definition" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type BulletListProps = { readonly items: readonly string[]; readonly small?: boolean }

/** Short texts, each with a dot: documents, conditions. */
export function BulletList({ items, small }: BulletListProps) {
  return (
    <ul className={classNames('cell-list', small && 'small')}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand twice; the list never changes its order
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}
