import { classNames } from './class-names.ts'
import type { MonthState } from './year-ribbon.tsx'

type MonthsStripProps = {
  /** Twelve states, January first. */
  readonly marks: readonly MonthState[]
  /** The same in words: `Jadwal: Juni (selesai), Desember`. */
  readonly label: string
  /** 1–12: draws a frame around the present month. */
  readonly currentMonth?: number | undefined
}

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** A schedule in the width of a word: twelve marks, each state with its own form. */
export function MonthsStrip({ marks, label, currentMonth }: MonthsStripProps) {
  return (
    <span className="months-strip" role="img" aria-label={label}>
      {twelve.map((month) => (
        <i
          key={month}
          className={classNames(`month-${marks[month - 1] ?? 'none'}`, month === currentMonth && 'month-now')}
        />
      ))}
    </span>
  )
}
