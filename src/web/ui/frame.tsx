import { type ReactNode, useEffect, useRef } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { BrandMark } from './brand-mark.tsx'
import { classNames } from './class-names.ts'
import { FoldOut } from './fold-out.tsx'
import { SkipLink, VisuallyHidden } from './hidden.tsx'
import { Icon, type IconName } from './icon.tsx'

export type NavItem = {
  readonly to: string
  readonly label: string
  readonly icon: IconName
  readonly end?: boolean
  /** `label` says in words what the number counts: `9 bukti terlambat`. */
  readonly count?: { readonly text: string; readonly label?: string; readonly late?: boolean }
}

export type NavGroup = { readonly label: string; readonly items: readonly NavItem[] }

type FrameProps = {
  readonly brand: { readonly name: string; readonly to: string }
  readonly skipLabel: string
  readonly menuLabel: string
  readonly groups: readonly NavGroup[]
  /** Name of the place: unit, year. */
  readonly place: ReactNode
  /** Right end of the top bar: search, account. */
  readonly topEnd?: ReactNode
  /** Last part of the menu on a phone, where the top bar has no room: account, language. */
  readonly menuEnd: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

const MAIN = 'isi'
const ITEMS_UNDER_THE_THUMB = 4

/**
 * A link followed by script leaves the focus on nothing: keyboard and screen reader go on at the new page's content. So they do
 * when the same page comes again without what had the focus.
 */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname, key } = useLocation()
  const arrivedAt = useRef({ pathname, key })
  useEffect(() => {
    const { pathname: before, key: keyBefore } = arrivedAt.current
    if (keyBefore === key) return
    arrivedAt.current = { pathname, key }
    if (before !== pathname || document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [pathname, key])
  return main
}

/** Navigation at the side on a desk; on a phone a bar under the thumb and a menu that opens without script. */
export function Frame(props: FrameProps) {
  const { brand, skipLabel, menuLabel, groups, place, topEnd, menuEnd, wide, children } = props
  const main = useFocusOnArrival()
  const underTheThumb = groups[0]?.items.slice(0, ITEMS_UNDER_THE_THUMB) ?? []
  return (
    <div className="frame">
      <SkipLink target={MAIN}>{skipLabel}</SkipLink>
      <aside className="side">
        <div className="side-inner">
          <Brand {...brand} />
          <NavGroups groups={groups} />
        </div>
      </aside>
      <div>
        <header className="top">
          <Brand {...brand} />
          <div className="top-place">{place}</div>
          {topEnd && <div className="top-end">{topEnd}</div>}
        </header>
        <main ref={main} id={MAIN} tabIndex={-1} className={classNames('frame-main', wide && 'frame-main-wide')}>
          {children}
        </main>
      </div>
      <nav className="bar" aria-label={menuLabel}>
        <ul className="bar-items">
          {underTheThumb.map((item) => (
            <li key={item.to}>
              <NavLink to={item.to} end={item.end ?? false}>
                <Icon name={item.icon} />
                {item.label}
              </NavLink>
            </li>
          ))}
          <li>
            <FoldOut className="bar-menu" summary={<BarMenuLabel label={menuLabel} />}>
              <div className="bar-sheet">
                <NavGroups groups={groups} />
                {menuEnd}
              </div>
            </FoldOut>
          </li>
        </ul>
      </nav>
    </div>
  )
}

function Brand({ name, to }: { readonly name: string; readonly to: string }) {
  return (
    <Link className="brand" to={to} aria-label={name}>
      <BrandMark />
      <span>{name}</span>
    </Link>
  )
}

function BarMenuLabel({ label }: { readonly label: string }) {
  return (
    <>
      <Icon name="menu" />
      {label}
    </>
  )
}

function NavGroups({ groups }: { readonly groups: readonly NavGroup[] }) {
  return groups.map((group) => (
    <nav className="nav" key={group.label} aria-label={group.label}>
      <ul>
        {group.items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.end ?? false}>
              <Icon name={item.icon} />
              {item.label}
              {item.count && (
                <span className={classNames('nav-count', item.count.late && 'nav-count-late')}>
                  <span aria-hidden={item.count.label !== undefined}>{item.count.text}</span>
                  {item.count.label && <VisuallyHidden>{item.count.label}</VisuallyHidden>}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  ))
}
