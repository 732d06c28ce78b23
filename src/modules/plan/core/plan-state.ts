/**
 * The states of a plan. A plan read from its published document is taken as approved, so it lives at once; the road
 * draft → proposed → returned | approved belongs to plans made in Zona.
 */
export const PLAN_STATES = ['draft', 'proposed', 'returned', 'approved'] as const

export type PlanState = (typeof PLAN_STATES)[number]
