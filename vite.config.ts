import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0, sourcemap: false },
  environments: {
    ssr: {
      build: {
        rolldownOptions: {
          // Node runs these files itself: one instance of every module for web, worker and command line. Bundled copies
          // would have their own state (pools, contexts, registries). `build.rollupOptions` is ignored here.
          external: [/^#(?:modules|platform|kernel|locales|rules)\//],
        },
      },
    },
  },
})
