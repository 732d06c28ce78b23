/** Longest text one cell may hold; the longest printed cell met in real plans has under 1,000 characters. */
export const CELL_MAXIMUM = 5000
