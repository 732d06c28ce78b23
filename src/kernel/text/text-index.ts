/**
 * A small inverted index that weighs features (words, letter triples) by their rarity among the indexed texts, so that
 * "gratifikasi" says more than "telah". One look-up compares a text with all indexed texts at once.
 */
export type TextIndex = {
  readonly size: number
  readonly postings: ReadonlyMap<string, Posting>
  /** Sum of the feature weights of each text. */
  readonly masses: Float64Array
  /** Weight given to a feature that no indexed text has: it counts against a match, but not as much as a known one. */
  readonly unknownWeight: number
}

type Posting = { readonly weight: number; readonly texts: Int32Array }

/** Features are sets: what a text repeats counts once. */
export const buildTextIndex = (texts: readonly ReadonlySet<string>[], unknownShare: number): TextIndex => {
  const occurrences = new Map<string, number[]>()
  texts.forEach((features, at) => {
    for (const feature of features) {
      const list = occurrences.get(feature)
      if (list) list.push(at)
      else occurrences.set(feature, [at])
    }
  })
  const masses = new Float64Array(texts.length)
  const postings = new Map<string, Posting>()
  let heaviest = 0
  for (const [feature, list] of occurrences) {
    const weight = Math.log(1 + texts.length / list.length)
    heaviest = Math.max(heaviest, weight)
    postings.set(feature, { weight, texts: Int32Array.from(list) })
    for (const at of list) masses[at] = (masses[at] ?? 0) + weight
  }
  return { size: texts.length, postings, masses, unknownWeight: heaviest * unknownShare }
}

/**
 * Similarity 0..1 of one text with every indexed text: the weighted Dice coefficient, twice the shared weight over the
 * weight of both. Same order as the texts given to `buildTextIndex`; all 0 for a text without features.
 */
export const similarities = (index: TextIndex, features: ReadonlySet<string>): Float64Array => {
  const shared = new Float64Array(index.size)
  let mass = 0
  for (const feature of features) {
    const posting = index.postings.get(feature)
    mass += posting?.weight ?? index.unknownWeight
    if (!posting) continue
    for (const at of posting.texts) shared[at] = (shared[at] ?? 0) + posting.weight
  }
  if (mass === 0) return shared
  for (let at = 0; at < shared.length; at++) shared[at] = (2 * (shared[at] ?? 0)) / (mass + (index.masses[at] ?? 0))
  return shared
}
