/** The longest that texts of people, units and the agency may be, in UTF-16 units: room in a column, no rule of law. */
export const FIELD_LENGTHS = { agencyName: 300, unitName: 300, personName: 200, login: 254, position: 200 } as const
