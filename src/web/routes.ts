import { index, type RouteConfig, route } from '@react-router/dev/routes'

const unit = 'routes/unit/$unitId'
const plans = `${unit}/rencana`

/** Every address of the site. The folder of a page is its address: `/unit/:unitId/rencana` → `routes/unit/$unitId/rencana/`. */
export default [
  index('routes/page.tsx'),
  route('siapkan/:token', 'routes/siapkan/$token/page.tsx'),
  route('demo', 'routes/demo/page.tsx'),
  route('masuk', 'routes/masuk/page.tsx'),
  route('keluar', 'routes/keluar/action.ts'),
  route('bahasa', 'routes/bahasa/action.ts'),
  route('unit/:unitId', `${unit}/layout.tsx`, { id: 'unit' }, [
    index(`${unit}/page.tsx`),
    route('rencana', `${plans}/page.tsx`),
    route('rencana/impor', `${plans}/impor/page.tsx`),
    route('rencana/impor/:importId', `${plans}/impor/$importId/page.tsx`),
    route('rencana/kewajiban/:obligationId', `${plans}/kewajiban/$obligationId/page.tsx`),
    route('rencana/:planId', `${plans}/$planId/page.tsx`),
    route('rencana/:planId/bulan/:month', `${plans}/$planId/bulan/$month/page.tsx`),
  ]),
  route('unit/:unitId/rencana/impor/:importId/asli', `${plans}/impor/$importId/asli/file.ts`),
  route('komponen', 'routes/komponen/page.tsx'),
  route('komponen/bingkai', 'routes/komponen/bingkai/page.tsx'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig
