/**
 * A typed or read text as a database can keep it: PostgreSQL knows no U+0000 and JSON no half of a surrogate pair. Neither
 * is a sign that anybody sees; they come from broken files and from programs that try doors.
 */
export const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed()
