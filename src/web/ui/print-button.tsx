import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

/** Opens the print window of the browser. Without script there is none: the page says how to print by the browser itself. */
export function PrintButton({ children }: { readonly children: string }) {
  const hydrated = useHydrated()
  if (!hydrated) return null
  return (
    <Button type="button" variant="quiet" icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
