import { buttons } from './buttons.tsx'
import { choices } from './choice-samples.tsx'
import { deeds } from './deeds.tsx'
import { fields } from './fields.tsx'
import { lists } from './lists.tsx'
import { messages } from './messages.tsx'
import { papers } from './papers.tsx'
import { places } from './places.tsx'
import type { Showcase } from './showcase.ts'
import { surfaces } from './surfaces.tsx'
import { tables } from './tables.tsx'
import { texts } from './texts.tsx'
import { years } from './years.tsx'

/** The page from top to bottom. */
export const sections: readonly Showcase[] = [
  ...[buttons, fields, choices, deeds, messages],
  ...[years, tables, lists, places, surfaces, papers, texts],
]
