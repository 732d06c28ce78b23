import type { Page } from 'playwright-core'

/** One stop of the Tab key. */
export type Stop = {
  readonly what: string
  /** Stands after the stop before it in the document. */
  readonly inOrder: boolean
  /** Width of the ring in px, and its contrast to the ground around the element (WCAG 1.4.11 asks for 3). */
  readonly ring: number
  readonly contrast: number
  /** In the window, with nothing over it. */
  readonly seen: boolean
}

/** Marks everything that Tab should reach, and says how much that is; radio buttons of one name are one stop. */
export const markStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ]
      .filter(
        (element) =>
          !element.matches(':disabled, [type=hidden]') && element.checkVisibility({ visibilityProperty: true }),
      )
      .filter((element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
        const group = [...document.getElementsByName(element.name)] as HTMLInputElement[]
        return element === (group.find(({ checked }) => checked) ?? group[0])
      })
    for (const stop of stops) stop.dataset.stop = ''
    return stops.length
  })

/** A date has a stop for each of its parts, and one for its calendar. */
const PARTS = 5

/** Presses Tab until the focus is elsewhere, and reads where; null when it left the page. */
export async function nextStop(page: Page): Promise<Stop | null> {
  for (let part = 0; part < PARTS; part++) {
    await page.keyboard.press('Tab')
    const stays = await page.evaluate(() => document.activeElement?.matches('[data-stop=here]') ?? false)
    if (!stays) break
  }
  return page.evaluate(() => {
    type Rgb = readonly [number, number, number]
    const rgb = (colour: string): { readonly parts: Rgb; readonly alpha: number } => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
      if (!canvas) throw new Error('no canvas')
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
      return { parts: [r, g, b], alpha: a / 255 }
    }
    const luminance = (parts: Rgb): number => {
      const [r, g, b] = parts.map((part) => {
        const share = part / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      }) as unknown as Rgb
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = (element: Element | null): Rgb => {
      for (let at = element; at; at = at.parentElement) {
        const { parts, alpha } = rgb(getComputedStyle(at).backgroundColor)
        if (alpha === 1) return parts
      }
      return [255, 255, 255]
    }
    const element = document.activeElement as HTMLElement
    if (element === document.body) return null
    const previous = document.querySelector('[data-stop=here]')
    const follows = previous ? previous.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING : 1
    // A ring around the whole line of a list stands on a layer of the link.
    const styles = [getComputedStyle(element), getComputedStyle(element, '::after')]
    const style = styles.find(({ outlineStyle }) => outlineStyle !== 'none')
    const inside = style !== undefined && Number.parseFloat(style.outlineOffset) < 0
    const [high, low] = [
      luminance(rgb(style?.outlineColor ?? 'white').parts),
      luminance(ground(inside ? element : element.parentElement)),
    ].sort((a, b) => b - a) as [number, number]
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, window.innerHeight - top) / 2)
    if (previous) (previous as HTMLElement).dataset.stop = 'done'
    element.dataset.stop = 'here'
    return {
      what: element.outerHTML.slice(0, 110),
      inOrder: follows > 0,
      ring: style ? Number.parseFloat(style.outlineWidth) : 0,
      contrast: (high + 0.05) / (low + 0.05),
      seen: width > 0 && hit !== null && (element.contains(hit) || hit.contains(element)),
    }
  })
}

/** What was marked and never reached. */
export const unreached = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[data-stop=""]')].map((each) => each.outerHTML.slice(0, 110)))
