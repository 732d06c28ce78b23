import { describe, expect, it } from 'vitest'
import { searchWords } from './search-words.ts'

describe('searchWords', () => {
  it.each([
    ['Siti  Aminah', ['siti', 'aminah']],
    ["Nur'aini, S.E.", ['nuraini', 's', 'e']],
    ['siti.aminah@contoh.go.id', ['siti.aminah@contoh.go.id']],
    ['19860926 201505 1 001', ['198609262015051001']],
    ['100% _x', ['100', 'x']],
    ['a_b@c', ['a\\_b@c']],
    ['  ', []],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('takes %j as %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words)
  })
})
