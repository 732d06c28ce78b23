import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** `primary`: the one thing to do here; `danger`: removes something. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger'
  readonly small?: boolean
  readonly wide?: boolean
  readonly icon?: IconName
  readonly children: ReactNode
}

const lookOf = ({ variant = 'primary', small, wide }: Omit<Look, 'children'>): string =>
  classNames('button', variant !== 'primary' && `button-${variant}`, small && 'button-small', wide && 'button-wide')

type ButtonProps = Look & {
  /** The work is going on: the label stays, a second press is ignored. */
  readonly pending?: boolean
} & Omit<ComponentProps<'button'>, keyof Look | 'className' | 'style'>

export function Button({ variant, small, wide, icon, pending, children, type = 'submit', ...rest }: ButtonProps) {
  const look = lookOf({ ...(variant && { variant }), ...(small && { small }), ...(wide && { wide }) })
  return (
    <button
      {...rest}
      type={type}
      className={look}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon && !pending && <Icon name={icon} size="s" />}
      {children}
    </button>
  )
}

type LinkButtonProps = Look &
  Pick<ComponentProps<typeof Link>, 'to' | 'reloadDocument' | 'preventScrollReset'> & {
    /** The target is a file: the browser fetches it itself. */
    readonly download?: boolean
  }

/** Looks like a button, leads somewhere. */
export function LinkButton({
  variant,
  small,
  wide,
  icon,
  children,
  download,
  reloadDocument,
  ...rest
}: LinkButtonProps) {
  const look = lookOf({ ...(variant && { variant }), ...(small && { small }), ...(wide && { wide }) })
  return (
    <Link {...rest} className={look} reloadDocument={(reloadDocument ?? false) || download === true}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </Link>
  )
}
