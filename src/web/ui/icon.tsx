const paths = {
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h4.5V14h3v5.5H18V10',
  plan: 'M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4 6.5h.5M4 12h.5M4 17.5h.5',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 15.5v4h15v-4',
  download: 'M12 4.5v11M7.5 11l4.5 4.5 4.5-4.5M4.5 15.5v4h15v-4',
  evidence: 'M6.5 3.5h7.5l4 4v13h-11.5zM13.5 3.5v4.5h4.5M9.5 13l2 2 3.5-4',
  sheet: 'M4.5 4.5h15v15h-15zM4.5 9.5h15M9.5 9.5v10',
  pulse: 'M3.5 12h4l2.5-6.5 4 13 2.5-6.5h4',
  people:
    'M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11ZM3.5 19.5c.4-3.4 2.6-5 5.5-5s5.1 1.6 5.5 5M15.5 5a3 3 0 0 1 0 5.7M17 14.7c2 .5 3.2 2.1 3.5 4.8',
  settings:
    'M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9M15.25 9.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM8.75 18.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z',
  tree: 'M9 4.5h6v4H9zM3.5 15.5h6v4h-6zM14.5 15.5h6v4h-6zM12 8.5V12M6.5 15.5V12h11v3.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.8-4.8',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2',
  warning: 'M12 4.5 21 19.5H3ZM12 10v4.5M12 17v.01',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 11v5M12 8v.01',
  edit: 'M5 19l.8-3.8L15.5 5.5l3 3L8.8 18.2ZM13.5 7.5l3 3',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 11v5M13.5 11v5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  previous: 'M14.5 5.5 8 12l6.5 6.5',
  down: 'M5.5 9.5 12 16l6.5-6.5',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4',
  out: 'M13.5 4.5h-8v15h8M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  person: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 19.5c.6-3.6 3.4-5.25 7-5.25s6.4 1.65 7 5.25',
  copy: 'M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9',
  print: 'M7.5 9V4.5h9V9M7.5 16.5h-3V9h15v7.5h-3M7.5 13.5h9v6h-9z',
  arrow: 'M4 12h15.5M13.5 6l6 6-6 6',
} as const

export type IconName = keyof typeof paths

export const iconNames = Object.keys(paths) as IconName[]

type IconProps = { readonly name: IconName; readonly size?: 's' | 'm' | 'l' }

const sizes = { s: '1rem', m: '1.25rem', l: '2rem' } as const

/** A drawing beside a word, never instead of one: screen readers skip it. */
export function Icon({ name, size = 'm' }: IconProps) {
  return (
    <svg
      width={sizes[size]}
      height={sizes[size]}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
