import { expect, it } from 'vitest'
import { splitTimes } from './split-times.ts'

it('parts two times on end, and nothing else', () => {
  expect(splitTimes('Januari 2026 Januari s/d Desember 2026')).toEqual(['Januari 2026', 'Januari s/d Desember 2026'])
  expect(splitTimes('April, Juli 2026')).toEqual(['April, Juli 2026'])
  expect(splitTimes('Renstra 2021-2026 PK Januari 2026')).toEqual(['Renstra 2021-2026 PK Januari 2026'])
})
