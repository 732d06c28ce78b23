/** Parts of at most `size`: one statement must stay below PostgreSQL's 65,535 parameters. */
export function* inChunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
