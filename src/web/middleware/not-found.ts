import { data } from 'react-router'

/** The one answer for a page, a unit or a record that is absent or closed to this person. Throw it. */
export const notFound = () => data(null, { status: 404 })
