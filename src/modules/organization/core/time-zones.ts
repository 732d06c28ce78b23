/** The zones of Indonesia's three legal times, WIB, WITA and WIT (Keppres 41/1987), by their IANA names. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const
