import type { Instrument } from '#modules/instrument/model.ts'
import type { NeutralDocument } from '../document.ts'
import type { ParsedPlan } from '../parsed-plan.ts'
import { readHeader } from './header/read-header.ts'
import { readActions } from './read-actions.ts'

/**
 * A work plan as read from its document: what the text around the tables says, and the action rows. A document without a
 * plan gives no actions; nothing is refused here. Pure, linear in the document.
 */
export const readPlan = (document: NeutralDocument, instrument: Instrument): ParsedPlan => {
  const header = readHeader(document)
  return { ...header, actions: readActions(document, instrument, header.year) }
}
