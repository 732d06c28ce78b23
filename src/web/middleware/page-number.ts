/** The page that the address asks for (`?halaman=2`), 1 when it asks for none or for nonsense. */
export const pageNumber = (url: URL): number => {
  const asked = Number(url.searchParams.get('halaman') ?? 1)
  return Number.isSafeInteger(asked) && asked >= 1 ? asked : 1
}
