export type Scheme = 'light' | 'dark'

type View = { readonly key: string; readonly label: string; readonly schemes: readonly Scheme[] }

const beside: View = { key: 'berdampingan', label: 'Berdampingan', schemes: ['light', 'dark'] }

/** The ways of looking at the page; the address holds the choice. */
export const views: readonly View[] = [
  beside,
  { key: 'terang', label: 'Terang', schemes: ['light'] },
  { key: 'gelap', label: 'Gelap', schemes: ['dark'] },
  { key: 'sempit', label: 'Wadah sempit', schemes: ['light', 'dark'] },
]

export const viewOf = (key: string | null): View => views.find((view) => view.key === key) ?? beside
