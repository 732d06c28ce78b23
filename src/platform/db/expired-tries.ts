import type { Pool } from 'pg'

/** Deletes the counts of the throttle whose window is over; the library that counts has no typed call for it. */
export const deleteExpiredTries = async (pool: Pool): Promise<void> => {
  await pool.query('delete from platform.throttle where expire < $1', [Date.now()])
}
