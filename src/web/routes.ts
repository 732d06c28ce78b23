import { index, type RouteConfig, route } from '@react-router/dev/routes'

const unit = 'routes/unit/$unitId'
const plans = `${unit}/rencana`
const settings = `${unit}/pengaturan`

/** Every address of the site. The folder of a page is its address: `/unit/:unitId/rencana` → `routes/unit/$unitId/rencana/`. */
export default [
  index('routes/page.tsx'),
  route('siapkan/:token', 'routes/siapkan/$token/page.tsx'),
  route('demo', 'routes/demo/page.tsx'),
  route('masuk', 'routes/masuk/page.tsx'),
  route('masuk/oidc', 'routes/masuk/oidc/file.ts'),
  route('masuk/oidc/kembali', 'routes/masuk/oidc/kembali/file.ts'),
  route('lupa-sandi', 'routes/lupa-sandi/page.tsx'),
  route('undangan/:token', 'routes/undangan/$token/page.tsx'),
  route('atur-ulang/:token', 'routes/atur-ulang/$token/page.tsx'),
  route('masuk/langkah-kedua', 'routes/masuk/langkah-kedua/page.tsx'),
  route('masuk/pasang-langkah-kedua', 'routes/masuk/pasang-langkah-kedua/page.tsx'),
  route('akun', 'routes/akun/page.tsx'),
  route('akun/kata-sandi', 'routes/akun/kata-sandi/page.tsx'),
  route('akun/aplikasi', 'routes/akun/aplikasi/page.tsx'),
  route('akun/kunci-sandi', 'routes/akun/kunci-sandi/page.tsx'),
  route('akun/kode-pemulihan', 'routes/akun/kode-pemulihan/page.tsx'),
  route('akun/konfirmasi', 'routes/akun/konfirmasi/page.tsx'),
  route('keluar', 'routes/keluar/action.ts'),
  route('bahasa', 'routes/bahasa/action.ts'),
  route('unit/:unitId', `${unit}/layout.tsx`, { id: 'unit' }, [
    index(`${unit}/page.tsx`),
    route('rencana', `${plans}/page.tsx`),
    route('rencana/impor', `${plans}/impor/page.tsx`),
    route('rencana/impor/:importId', `${plans}/impor/$importId/page.tsx`),
    route('rencana/kewajiban/:obligationId', `${plans}/kewajiban/$obligationId/page.tsx`),
    route('rencana/:planId', `${plans}/$planId/page.tsx`),
    route('pengaturan/orang', `${settings}/orang/page.tsx`),
    route('pengaturan/orang/baru', `${settings}/orang/baru/page.tsx`),
    route('pengaturan/orang/undangan', `${settings}/orang/undangan/page.tsx`),
    route('pengaturan/orang/:personId', `${settings}/orang/$personId/page.tsx`),
    route('pengaturan/orang/:personId/keluar/:innerId', `${settings}/orang/$personId/keluar/$innerId/page.tsx`),
    route('pengaturan/unit', `${settings}/unit/page.tsx`),
    route('pengaturan/unit/baru', `${settings}/unit/baru/page.tsx`),
    route('pengaturan/unit/:innerId', `${settings}/unit/$innerId/page.tsx`),
    route('pengaturan/masuk', `${settings}/masuk/page.tsx`),
    route('pengaturan/jejak', `${settings}/jejak/page.tsx`),
    route('rencana/:planId/bulan/:month', `${plans}/$planId/bulan/$month/page.tsx`),
  ]),
  route('unit/:unitId/rencana/impor/:importId/asli', `${plans}/impor/$importId/asli/file.ts`),
  route('unit/:unitId/pengaturan/jejak/unduh', `${settings}/jejak/unduh/file.ts`),
  route('unit/:unitId/pengaturan/jejak/segel', `${settings}/jejak/segel/file.ts`),
  route('komponen', 'routes/komponen/page.tsx'),
  route('komponen/bingkai', 'routes/komponen/bingkai/page.tsx'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig
