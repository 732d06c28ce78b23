/** The mark of Zona: a Z of one line, the path through the zone. */
export function BrandMark() {
  return (
    <svg
      width="1.5rem"
      height="1.5rem"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 5h16L4 19h16" />
    </svg>
  )
}
