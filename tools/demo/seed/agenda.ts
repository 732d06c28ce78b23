export type Act = () => Promise<void>

/** What happens in the demo's year, in the order of its times whoever plans it: so the log of changes reads like a real one. */
export type Agenda = {
  /** Plans an act; while the agenda runs, acts may plan later ones. */
  at(moment: Date, act: Act): void
  /** Does everything, with every clock turned to each moment. @returns how many acts there were */
  run(turn: (moment: Date) => Promise<void>): Promise<number>
}

export function createAgenda(): Agenda {
  const planned: { readonly moment: Date; readonly order: number; readonly act: Act }[] = []
  let order = 0
  const isBefore = (a: (typeof planned)[number], b: (typeof planned)[number]) =>
    a.moment.getTime() - b.moment.getTime() || a.order - b.order
  return {
    at(moment, act) {
      const entry = { moment, order: order++, act }
      // The list is short and nearly sorted; a heap would be more to read.
      let place = planned.length
      while (place > 0 && isBefore(planned[place - 1] ?? entry, entry) > 0) place -= 1
      planned.splice(place, 0, entry)
    },
    async run(turn) {
      let count = 0
      for (let next = planned.shift(); next; next = planned.shift()) {
        await turn(next.moment)
        await next.act()
        count += 1
      }
      return count
    },
  }
}
