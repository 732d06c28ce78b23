import { expect, it } from 'vitest'
import { createAgenda } from './agenda.ts'

const hour = (hours: number) => new Date(Date.UTC(2026, 0, 5, hours))

it('does what was planned in the order of its times, with the clock turned first, also what an act plans', async () => {
  const agenda = createAgenda()
  const done: string[] = []
  let clock = ''
  const act = (name: string) => async () => void done.push(`${clock} ${name}`)
  agenda.at(hour(9), act('late'))
  agenda.at(hour(8), async () => {
    await act('early')()
    agenda.at(hour(10), act('planned by it'))
    agenda.at(hour(9), act('beside the late one'))
  })
  agenda.at(hour(8), act('second at the same time'))
  const count = await agenda.run(async (moment) => {
    clock = moment.toISOString().slice(11, 16)
  })
  expect(done).toEqual([
    '08:00 early',
    '08:00 second at the same time',
    '09:00 late',
    '09:00 beside the late one',
    '10:00 planned by it',
  ])
  expect(count).toBe(5)
})
