import type { Page } from 'playwright-core'

/** Script has taken over the page: what it adds is there, what is pressed is answered. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    const taken = main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'))
    return taken && document.querySelector('[data-component=SecretOnce]:not(:has(button))') === null
  })
}

/** `fits`, or by how much the page is wider than its window and what sticks out. */
export const overflow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const more = document.documentElement.scrollWidth - window.innerWidth
    if (more <= 0) return 'fits'
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    )
    return `${more} px: ${out.slice(0, 5).map((element) => element.outerHTML.slice(0, 80))}`
  })

/** Controls and labels whose text is cut or runs out of them. */
export const squeezed = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.button, .tag, .field-label, th, .choice, .notice, h1, h2, h3')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const INTERACTIVE = 'a[href], button, input:not([type=hidden]), select, textarea, summary'

/**
 * What is smaller than `px` high or wide, and can be pressed. A link inside a line of text is as high as the line (WCAG
 * 2.5.8 lets it); a link that fills its line by a layer, and a control inside its label, are as large as those.
 */
export const smallTargets = (page: Page, px: number, selector = INTERACTIVE): Promise<readonly string[]> =>
  page.evaluate(
    ([minimum, which]) =>
      [...document.querySelectorAll<HTMLElement>(which)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip-link'))
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map((element) => element.closest<HTMLElement>('.choice') ?? element)
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect()
          return width + 0.5 < minimum || height + 0.5 < minimum
        })
        .map((element) => {
          const { width, height } = element.getBoundingClientRect()
          return `${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 100)}`
        }),
    [px, selector] as const,
  )

/** Class names of elements with an animation or transition under way that can be seen. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1)
      .map(({ effect }) => (effect as KeyframeEffect).target?.classList[0] ?? ''),
  )

/** Pairs of elements whose first pixels (all, or a strip of `width`) are the same to the dot. */
export async function lookAlikes(page: Page, selectors: readonly string[], width?: number): Promise<readonly string[]> {
  const pictures: { readonly selector: string; readonly pixels: string }[] = []
  for (const selector of selectors) {
    const element = page.locator(selector).first()
    await element.scrollIntoViewIfNeeded()
    const box = await element.boundingBox()
    if (!box) throw new Error(`${selector} is not on the page`)
    const clip = { x: box.x, y: box.y, width: width ?? box.width, height: box.height }
    const picture = await page.screenshot({ clip, animations: 'disabled' })
    pictures.push({ selector, pixels: picture.toString('base64') })
  }
  return pictures.flatMap((one, index) =>
    pictures
      .slice(index + 1)
      .filter((other) => other.pixels === one.pixels)
      .map((other) => `${one.selector} and ${other.selector}`),
  )
}
