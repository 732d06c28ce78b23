import { type RouteConfig, route } from '@react-router/dev/routes'

/** Every address of the site. The folder of a page is its address: `/unit/:unitId/rencana` → `routes/unit/$unitId/rencana/`. */
export default [
  route('masuk', 'routes/masuk/page.tsx'),
  route('bahasa', 'routes/bahasa/action.ts'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig
