import { notFound } from '../middleware/not-found.ts'

/** Every address that no other route takes. Being a route, it has language and session like any page. */
export function loader(): never {
  throw notFound()
}

export default function Missing() {
  return null
}
